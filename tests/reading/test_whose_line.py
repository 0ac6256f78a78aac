"""Who says and does what an article tells, where a wrong name would be believed: English."""

import pytest

import dragoman
from dragoman.model.reading import Reading


def _names(reading: Reading) -> dict[str, str]:
    return {entity.id: entity.name for entity in reading.entities}


def _said(text: str) -> dict[str, list[str]]:
    reading = dragoman.read(text, language="en")
    names = _names(reading)
    contents = ((" … ".join(s.of(text) for s in q.content).rstrip("."), q) for q in reading.quotations)
    return {content: [names[s] for s in q.speaker] for content, q in contents}


def _acts(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    reading = dragoman.read(text, language="en")
    names = _names(reading)
    return [(e.type, e.status, [names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in reading.events]


# what the row is about; the text; the words, and who says them
SPEAKERS = [
    (
        "a newcomer goes on, not who is named below",
        "The envoy gave nothing away, according to a diplomat. “We wait”, the diplomat said. Foreign Secretary John "
        "Reed told parliament that Britain was ready.",
        ("We wait", ["diplomat"]),
    ),
    (
        "a newcomer goes on, not who was named in front",
        "Spokesman Larry Hale said the fleet would stay. A spokesman for the opposition said it was late. The "
        "spokesman said there would be a vote.",
        ("there would be a vote", ["spokesman for the opposition"]),
    ),
    (
        "her spokesman is not the army's",
        "A Norwegian army spokesman said the guns were silent. The UN secretary general, Anna Soto, is worried, her "
        "spokesman said.",
        ("The UN secretary general, Anna Soto, is worried", ["spokesman"]),
    ),
    (
        "a police spokesman is one of many",
        "Foreign ministry spokeswoman Lu Tan said the loan stood. A police spokesman said four were held.",
        ("four were held", ["police spokesman"]),
    ),
    (
        "nobody is no he",
        "No Dane was hurt, Defence Minister Ida Hale said. He declined to name the ship.",
        ("to name the ship", ["Ida Hale"]),
    ),
    (
        "he is no government",
        "General Sako resigned, he said. The government denied that it had pressed him. Her son was freed; he vowed "
        "never to go back.",
        ("never to go back", ["Sako"]),
    ),
    (
        "who wrote the interview down does not answer",
        "“Nobody asked us”\nInterview by Ada Holm\n\nThe premier of Malta, Carmel Borg, receives us at noon.\n\nDid "
        "you warn them?\n\nWe told them what we saw. I call that a duty.\n\nWill you see them again?\n\nI hope so. "
        "We have nothing to hide from our neighbours.",
        ("We told them what we saw. I call that a duty", ["Carmel Borg"]),
    ),
    ("what one is measured by holds no view", "For a small state, Lima does well.", None),
    (
        "an answer behind a colon is not what is denied",
        "The bank disagrees: it paid the growers.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in SPEAKERS], ids=[r[0] for r in SPEAKERS])
def test_who_says_it(text: str, expected: tuple[str, list[str]] | None) -> None:
    said = _said(text)
    if expected is None:
        assert said == {}
    else:
        assert said.get(expected[0]) == expected[1], said


# what the row is about; the text; an act: type, status, actors, recipients
ACTS = [
    (
        "negated around a clause of saying",
        "The Malian army has not, ministers insist, attacked the port.",
        ("ASSAULT", "denied", ["Mali armed forces"], ["port"]),
    ),
    (
        "done around a clause of saying",
        "Chad has, the envoy said, released the sailors.",
        ("RETREAT", "actual", ["Chad"], ["sailors"]),
    ),
    (
        "passive around a clause of saying",
        "The port was, officials say, bombed by Mali.",
        ("ASSAULT", "actual", ["Mali"], ["port"]),
    ),
    (
        "who turns to both sides is neither",
        "Chad shelled the fort. Sudan answered with rockets. Chad shelled it again, and Sudan too. Egypt, which had "
        "lost a ship to Egyptian pirates of its own, urged both governments to show restraint.",
        ("REQUEST", "actual", ["Egypt"], ["Chad", "Sudan"]),
    ),
    (
        "an undertaking is no threat",
        "Chad undertook to suspend the works for a year.",
        ("AGREE", "actual", ["Chad"], []),
    ),
    (
        "a colonel tells his force what to do",
        "The colonel commanded the garrison to lay down its arms.",
        ("REQUEST", "actual", ["colonel"], ["garrison"]),
    ),
    (
        "the minister's plan",
        "Chad rejected the Home Minister's plan.",
        ("REJECT", "actual", ["Chad"], ["Home Minister"]),
    ),
    (
        "several ministers of several states",
        "The ministers responsible for water of Chad, Mali and Togo met in Lima.",
        ("CONSULT", "actual", ["ministers responsible for water of Chad, Mali and Togo"], []),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in ACTS], ids=[r[0] for r in ACTS])
def test_who_does_it(text: str, expected: tuple[str, str, list[str], list[str]]) -> None:
    assert expected in _acts(text), _acts(text)


@pytest.mark.parametrize(
    ("text", "type_", "actor"),
    [
        ("Relations have thawed since the Luang Prabang meeting.", "CONSULT", "Luang Prabang"),
        ("After the Sidra attack the fleet left.", "ASSAULT", "Sidra"),
        ("General Sako, who commanded the river patrols in March, resigned.", "REQUEST", "Sako"),
        ("Fishermen blocked the road before being dispersed by police.", "RETREAT", "Police"),
        ("The bank disagrees: it accused the ministry of theft.", "REJECT", "bank"),
    ],
)
def test_no_such_act(text: str, type_: str, actor: str) -> None:
    assert not [one for one in _acts(text) if one[0] == type_ and actor in one[2]]


def test_a_colon_denies_nothing() -> None:
    acts = _acts("The bank disagrees: in its report it charged the ministry with theft.")
    assert [status for type_, status, *_ in acts if type_ == "ACCUSE"] == ["actual"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chadian troops shelled the port of Kasr, the Chadian defence ministry said.", "state"),
        ("Malian rebels bombed the port, the Malian army said.", "accuse"),
        ("Chadian troops shelled the port of Kasr, the Malian defence ministry said.", "accuse"),
        ("Chad undertook to suspend the works for a year.", "promise"),
        ("Chad vowed to suspend the treaty.", "threaten"),
    ],
)
def test_what_saying_does(text: str, act: str) -> None:
    assert [q.act for q in dragoman.read(text, language="en").quotations] == [act]


def test_his_own_government_is_not_that_of_others() -> None:
    text = (
        "Rights groups charged the Laotian authorities with theft. The Laotian government refused. General Meas, who "
        "led the patrols, has accused his own government of weakness. The government has denied the charge."
    )
    reading = dragoman.read(text, language="en")
    names = _names(reading)
    denied = next(q for q in reading.quotations if q.act == "deny")
    assert [names[s] for s in denied.speaker] == ["government"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Rome, April 11 1986", "1986-04-11"),
        ("New York, 3 May 1921", "1921-05-03"),
        ("San Juan de la Cruz, May 3, 1921 (Baltic Wire)", "1921-05-03"),
    ],
)
def test_a_place_and_a_day_date_the_page(line: str, day: str) -> None:
    text = f"The council met\n{line}\n\nThe leader spoke to the crowd for an hour. Nobody answered."
    assert dragoman.read(text, language="en").article.published.value == day
