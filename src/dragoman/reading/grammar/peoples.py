"""Some people of a country, told apart by where they live or what else they are: « les Turcs de Thrace »."""

from dragoman.model.parse import Token

_OF = frozenset({"de", "d'", "d’", "du", "des"})


def is_told_apart(people: Token) -> bool:
    """« les [Chypriotes] grecs », « les [Turcs] de Bulgarie »: they are not their country."""
    if people.lang != "fr" or people.i + 2 >= len(people.doc) or not people.text.endswith(("s", "x")):
        return False
    after = people.nbor()
    if after.pos == "ADJ" and after.head is people:
        return after.text.islower() and after.text.endswith(("s", "x"))
    place = people.nbor(2)
    return after.lower in _OF and place.pos == "PROPN" and place.head is people
