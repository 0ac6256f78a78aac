"""Phrases that a parser hung on the word in front of them instead of the one they belong to."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.dated_object import takes_object
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_OF = "de"


def before_day(day: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a pris [part] mardi à la réunion »: a bare noun behind its verb, hung on the day behind it; so an adjective
    behind its noun (« le consul [danois] lundi »)."""
    del lexicon
    if day.lower not in labels.days or day.i < 2:
        return
    noun, verb = day.nbor(-1), day.nbor(-2)
    if noun.pos == "ADJ" and noun.head is day and verb.pos == "NOUN":
        yield noun.i, Edit(verb.i, noun.dep)
    if noun.head is not day or noun.pos != "NOUN" or noun.children:
        return
    if verb.pos == "VERB" and day.head is verb:
        yield noun.i, Edit(verb.i, sorted(labels.object)[0])
        yield day.i, Edit(verb.i, sorted(labels.oblique)[-1])


def behind_time(time: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« rendront en novembre [aux Philippines] la base »: what stands behind a time belongs to the verb."""
    top = time
    while (
        top.head.i < top.i
        and top.head.pos in (*NOMINAL, "NUM")
        and (top.head.lemma in labels.hung_times or top.head.like_num)
    ):
        top = top.head
    verb = top.head
    if verb.pos in NOMINAL and top.lower in labels.days and not _marks(top, labels):
        verb = next((t for t in verb.ancestors if t.pos in VERBAL), verb)
        if verb.pos in VERBAL and verb.i < top.i:
            yield top.i, Edit(verb.i, "obl:mod")  # « reconduits à la frontière [dimanche] par la police »
    if verb.pos in NOMINAL and not labels.since_words.isdisjoint(_marks(top, labels)):
        own = labels.copula | labels.subject  # a noun that is the predicate keeps its times
        above = next((t for t in (verb, *verb.ancestors) if t.pos in VERBAL or under(t, own)), verb)
        if above.pos in VERBAL and above.i < top.i:
            yield top.i, Edit(above.i, "obl:mod")  # « n'a pas revu les envoyés [depuis Noël] »
        return
    if verb.i >= top.i or verb.pos not in VERBAL or top.dep in labels.subject:
        return
    bare = top.i == verb.i + 1 and top.lower in labels.days
    for phrase in time.children:
        marks = _marks(phrase, labels)
        if phrase.i > time.i and bare and has(phrase, "VerbForm=Inf") and under(phrase, labels.mark):
            yield phrase.i, Edit(verb.i, sorted(labels.infinitive)[0])  # « a menacé vendredi [d'attaquer] »
            continue
        if phrase.i < time.i or not marks or phrase.lemma in labels.hung_times or phrase.like_num:
            continue
        if _OF in marks and not (bare and _takes_of(verb, phrase, labels, lexicon)):
            continue
        by = not labels.by_words.isdisjoint(marks)
        yield phrase.i, Edit(verb.i, "obl:agent" if by else "obl:arg")


def _takes_of(verb: Token, phrase: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """« se sont emparés lundi [de la raffinerie] »."""
    frames = lexicon.acts(verb.lemma, "verb", verb.lower).frames
    told = any(frame.event and "prep:de" in frame.event.recipients for frame in frames)
    near = [t for t in under(verb, labels.object) if t.i < phrase.i]  # « exige lundi [du maire] la clé »
    return told and (bool(under(verb, labels.reflexive)) or not near)


def shared_mark(joined: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« les comptes du roi et [de ses proches] »: joined to the phrase with the same preposition."""
    del lexicon
    above, marks = joined.head, _marks(joined, labels)
    if (
        not marks
        or joined.pos not in NOMINAL
        or above.pos not in NOMINAL
        or not marks.isdisjoint(_marks(above, labels))
    ):
        return
    alike = [c for c in above.children if above.i < c.i < joined.i and c.pos in NOMINAL and marks & _marks(c, labels)]
    if alike and alike[-1].right_edge.i < joined.left_edge.i:
        yield joined.i, Edit(alike[-1].i, joined.dep)


def oblique_infinitive(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« soupçonné [d'avoir fait] tuer … »: an infinitive behind its mark is a complement, no phrase."""
    del lexicon
    above = verb.head
    by = verb.dep in labels.adnominal and not labels.by_words.isdisjoint(_marks(above, labels))
    above = above.head if by else above  # « pressé par les évêques [de renoncer] »
    hung = by or verb.dep in labels.oblique or (verb.dep in labels.adnominal and above.pos in VERBAL)
    if above.pos not in VERBAL or above.i > verb.i or not hung:
        return
    marked = any(m.lower in labels.infinitive_marks for m in under(verb, labels.mark | labels.case))
    group = (verb, *under(verb, labels.auxiliary))
    if marked and any(has(t, "VerbForm=Inf") for t in group):
        yield verb.i, Edit(above.i, sorted(labels.infinitive)[0], "VERB")


def relative_object(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« la fin de l'embargo [que] Lima impose »: a pronoun for the act in front of it, taken for a conjunction."""
    inner = mark.head
    act = mark.nbor(-1) if mark.i else mark
    if (
        inner.pos != "VERB"
        or inner.i < mark.i
        or act.pos != "NOUN"
        or not lexicon.acts(act.lemma, "noun", act.lower).frames
    ):
        return
    if any(t.i != mark.i for t in under(inner, labels.object | labels.clause)):
        return
    top = act
    while top.head.i < top.i and top.head.pos == "NOUN":
        top = top.head
    hung = inner.dep in labels.relative and inner.head.i in (act.i, top.i)
    told = inner.dep in labels.clause and top.dep in labels.object and top.head.i == inner.head.i
    if not hung and not told:
        return
    yield mark.i, Edit(inner.i, sorted(labels.object)[0], "PRON")
    carried = any(s.slot == "object" for s in lexicon.support(inner.lemma))
    if told or (carried and inner.head.i != act.i):
        yield inner.i, Edit(act.i, sorted(labels.relative)[0])


def number_head(number: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« deux [cents] Haïtiens »: the number taken for the noun, and whom it counts for what tells more of it."""
    del lexicon
    if number.pos == "ADJ":
        yield number.i, Edit(number.head.i, "nummod", "NUM")  # « [Cent] quarante pêcheurs »
        return
    doc, counted = number.doc, number.nbor() if number.i + 1 < len(number.doc) else number
    named = counted.pos in NOMINAL or (counted.pos == "ADJ" and counted.is_title)  # « deux cents [Polonais] »
    named = named or (has(counted, "VerbForm=Part") and counted.dep in labels.adnominal and counted.head is number)
    if counted.lower in labels.number_nouns or not named or under(counted, labels.case):
        return
    first = number
    while first.i and (doc[first.i - 1].pos == "NUM" or doc[first.i - 1].lower in labels.number_nouns):
        first = doc[first.i - 1]
    group = {t.i: t for t in doc[first.i : counted.i]}
    top = number
    while top.head.i in group and top.head.i != top.i:
        top = top.head
    swapped = counted.head.i in group
    if not swapped and not (counted.head.i == top.head.i and counted.dep == top.dep):
        yield from _counting(group, counted, labels)
        return
    if swapped:
        lemma = "" if counted.pos in NOMINAL else counted.lower.removesuffix("s")  # « deux cents [blessés] »
        yield counted.i, Edit(counted.i if top.head.i == top.i else top.head.i, top.dep, "NOUN", lemma=lemma)
    for one in group.values():
        yield one.i, Edit(counted.i, "nummod", "NUM")
        for child in one.children:
            if child.i not in group and child.i != counted.i:
                yield child.i, Edit(counted.i, child.dep)


def _counting(group: dict[int, Token], counted: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« asile [à] deux cent mille Angolais », « héberge [cent] mille Tunisiens »: all of it belongs to the noun."""
    for one in group.values():
        if one.head is not counted and one.head.i not in group:
            yield one.i, Edit(counted.i, "nummod", "NUM")
        for mark in under(one, labels.case):
            yield mark.i, Edit(counted.i, mark.dep)
            if counted.dep in labels.object:
                yield counted.i, Edit(counted.head.i, "obl:arg")
                for thing in under(counted, labels.subject):  # « chiffre [les pertes] à deux mille écus »
                    yield thing.i, Edit(counted.head.i, sorted(labels.object)[0])


def behind_aside(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a refusé, comme Rome l'en priait, mais [invite] … »: goes on from the verb in front of the clause set off."""
    del lexicon
    aside, main = verb.head, verb.head.head
    if aside.dep not in labels.adverbial or main.pos not in VERBAL or not main.i < aside.i < verb.i:
        return
    link = next((t for t in under(verb, labels.coordinator) if t.i < verb.i), None)
    start = aside.left_edge.i
    if link is None or link.nbor(-1).text != "," or start == 0 or verb.doc[start - 1].text != ",":
        return
    opening = verb.doc[start]
    led = opening.pos in ("SCONJ", "ADP") or opening.lower in labels.relative_pronouns
    if led and is_tensed(verb, labels) and is_tensed(main, labels):
        yield verb.i, Edit(main.i, verb.dep)


def stolen_object(relative: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« les hommes qui ont enlevé jeudi [deux ingénieurs] s'engagent … »: the object taken for a second subject."""
    del lexicon
    noun = relative.head
    main = noun.head
    if noun.dep not in labels.subject or under(relative, labels.object | labels.clause) or main.i < relative.i:
        return
    second = [t for t in under(main, labels.subject) if t.i > relative.i and t.pos in NOMINAL]
    if len(second) == 1 and second[0].i < main.i and not under(second[0], labels.case | labels.coordinator):
        between = noun.doc[relative.i + 1 : second[0].left_edge.i]
        if all(t.lemma in labels.hung_times for t in between):
            yield second[0].i, Edit(relative.i, sorted(labels.object)[0])


def which_phrase(pronoun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [à laquelle] le Canada a offert des avions », hung on the verb without a label."""
    del lexicon
    marked = under(pronoun, labels.case) or pronoun.lower in labels.contracted
    if pronoun.dep == "dep" and marked and pronoun.head.pos in VERBAL:
        yield pronoun.i, Edit(pronoun.head.i, "obl:arg", "PRON")


def _marks(phrase: Token, labels: Labels) -> set[str]:
    """The prepositions in front of a phrase, in their dictionary form."""
    return {labels.contracted.get(mark.lower, mark.lower) for mark in under(phrase, labels.case)}


def behind_place(phrase: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« la visite à Lima [du roi] », « ont livré à Lima [des fusils] », hung on the name of the place."""
    place, above = phrase.head, phrase.head.head
    marks = under(phrase, labels.case)
    if _OF not in _marks(phrase, labels) or phrase.pos != "NOUN" or not labels.place_marks & _marks(place, labels):
        return
    if (
        above.pos == "NOUN"
        and above.i < place.i
        and not any(t.i < place.i and _OF in _marks(t, labels) for t in above.children)
    ):
        if lexicon.acts(above.lemma, "noun", above.lower).frames and has(marks[0], "Definite=Def"):
            yield phrase.i, Edit(above.i, "nmod")
    elif above.pos == "VERB" and above.i < place.i and marks[0].lower == "des" and not under(above, labels.object):
        free = not under(above, labels.passive_auxiliary | labels.reflexive | labels.clause | labels.infinitive)
        if free and takes_object(above, lexicon):
            yield phrase.i, Edit(above.i, sorted(labels.object)[0])
            yield marks[0].i, Edit(phrase.i, "det", "DET")
