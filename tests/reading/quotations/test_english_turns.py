"""English turns: what is denied, begged for and urged, hearsay, whoever is cited, subjects that a parse tears off."""

import pytest

import dragoman


def _told(text: str) -> list[tuple[str, str]]:
    found = dragoman.read(text, language="en").quotations
    return [(" … ".join(s.of(text) for s in q.content), " ".join(s.of(text) for s in q.source)) for q in found]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Peru, whose gunners shelled the reef, denies having fired first.", "having fired first", "Peru"),
        ("The crew begged the captain for water.", "water", "The crew"),
        ("Norway urged restraint.", "restraint", "Norway"),
        ("Chile has offered both sides a ship and a cook.", "a ship and a cook", "Chile"),
        ("The stowaway is thought to be a poet from Lima.", "The stowaway … to be a poet from Lima", ""),
        ("It is feared that the ferry went down.", "the ferry went down", ""),
        ("In the port there was talk that the regent might fly to Tunis.", "the regent might fly to Tunis", ""),
        ("Rumours of a landing have emptied the shops of Lima.", "a landing", ""),
        ("The crew allegedly burned the charts in Oran.", "The crew … burned the charts in Oran.", ""),
        ("The palace let it be known that the fleet had sailed.", "the fleet had sailed", "The palace"),
        ("The weekly quoted an aide as saying that the pact was dead.", "the pact was dead", "an aide"),
        ("Two lawyers in Oslo doubt it.", "it", "Two lawyers in Oslo"),
        ("The mule, by its owner's own account, has never been ill.", "The mule … has never been ill.", "its owner"),
        ("Mr Kell, asked if he would sign, laughed that he had no pen.", "if he would sign", ""),
        ("Mr Kell, asked if he would sign, laughed that he had no pen.", "he had no pen", "Mr Kell"),
        ("The ferry, say the pilots, was late.", "The ferry … was late.", "the pilots"),
        ("A survey put the stock at a third of its old level.", "the stock … a third of its old level", "A survey"),
    ],
)
def test_turn(text: str, content: str, source: str) -> None:
    assert (content, source) in _told(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The court declined to blame the admiral.", "the admiral"),
        ("She begged the skippers to think of their order books.", "their order books"),
        ("The talks are expected to resume in May.", "The talks … to resume in May"),
        ("The rumour of a secret pact spread.", "a secret pact"),
        ("The ship is lost, the agency reported, citing a lawyer.", "a lawyer"),
    ],
)
def test_nobody_says(text: str, content: str) -> None:
    assert content not in [told for told, _ in _told(text)]
