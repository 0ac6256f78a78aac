"""Which tokens each rule of mending is asked of: most can tell nothing of most."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Doc, Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import VERBAL

_NAMES = ("NOUN", "PROPN")
_HAVE = "avoir"


@dataclass(frozen=True, slots=True)
class Page:
    """A parse under repair, with its verbs and the words that may be verbs, as they were at first."""

    doc: Doc
    labels: Labels
    verbs: Sequence[Token]


def page_of(doc: Doc, labels: Labels, lexicon: FrameLexicon) -> Page:
    """The page of a parse."""
    mistaken, forms = labels.mistaken_verbs, lexicon.verb_forms
    return Page(doc, labels, [t for t in doc if t.pos in VERBAL or (t.pos in mistaken and t.lower in forms)])


def of_lower(doc: Doc, words: Collection[str]) -> list[Token]:
    """The tokens that are one of these words in lower case."""
    return [token for token in doc if token.lower in words]


def every(page: Page) -> Sequence[Token]:
    """Every verb."""
    return page.verbs


def named(page: Page) -> list[Token]:
    """Words that the parser calls verbs."""
    return [verb for verb in page.verbs if verb.pos == "VERB"]


def unnamed(page: Page) -> list[Token]:
    """Verbs that the parser takes for other words."""
    return [verb for verb in page.verbs if verb.pos not in VERBAL]


def doubtful(page: Page) -> list[Token]:
    """Words that may be verbs, and verbs beside a noun."""
    doubted, hung = page.labels.mistaken_verbs, page.labels.beside_noun
    return [verb for verb in page.verbs if verb.pos in doubted or (verb.pos == "VERB" and verb.dep in hung)]


def helping(page: Page) -> list[Token]:
    """Auxiliaries."""
    return [verb for verb in page.verbs if verb.lemma == _HAVE or verb.dep in page.labels.auxiliary]


def causing(page: Page) -> list[Token]:
    """« faire », « laisser »."""
    return [verb for verb in page.verbs if verb.lemma in page.labels.causatives]


def tops(page: Page) -> list[Token]:
    """Verbs that head a sentence."""
    return [verb for verb in page.verbs if verb.head is verb]


def roots(page: Page) -> list[Token]:
    """The heads of sentences."""
    return [sentence.root for sentence in page.doc.sents]


def nominal_roots(page: Page) -> list[Token]:
    """Nouns and adjectives that open and head a sentence."""
    return [s.root for s in page.doc.sents if s.root.i == s.start and s.root.pos in (*_NAMES, "ADJ")]


def openings(page: Page) -> list[Token]:
    """Capital words that open a sentence, whatever the parser makes of it."""
    doc = page.doc
    return [
        t for t in doc if t.is_title and (not t.i or (not (before := doc[t.i - 1]).is_alpha and before.text != ","))
    ]


def headless(page: Page) -> list[Token]:
    """Adjectives in the place of a noun."""
    held = page.labels.subject | page.labels.passive_subject | page.labels.object
    return [token for token in page.doc if token.dep in held and token.pos == "ADJ"]


def datives(page: Page) -> list[Token]:
    """« lui », « leur »."""
    return of_lower(page.doc, page.labels.datives)


def adjectives(page: Page) -> list[Token]:
    """Adjectives behind the noun that they hang on."""
    return [t for t in page.doc if t.pos == "ADJ" and t.dep in page.labels.modifier and t.head.i < t.i]


def subjects(page: Page) -> list[Token]:
    """Nouns called subjects, behind a preposition."""
    labels = page.labels
    return [t for t in page.doc if t.dep in labels.subject and not t.labels.isdisjoint(labels.case)]


def copulas(page: Page) -> list[Token]:
    """Copulas."""
    return [verb for verb in page.verbs if verb.dep in page.labels.copula]


def asides(page: Page) -> list[Token]:
    """Pronouns that may stand between commas."""
    return [token for token in of_lower(page.doc, page.labels.aside_pronouns) if token.pos == "PRON"]


def things(page: Page) -> list[Token]:
    """Nouns beside an object."""
    return [token for token in page.doc if token.dep in page.labels.beside_object and token.pos == "NOUN"]


def relatives(page: Page) -> list[Token]:
    """Verbs of relative clauses."""
    return [verb for verb in page.verbs if verb.dep in page.labels.relative]


def marks(page: Page) -> list[Token]:
    """Quote marks."""
    return [token for token in page.doc if token.is_quote]


def articles(page: Page) -> list[Token]:
    """Articles in front of a verb that they hang on."""
    found = of_lower(page.doc, page.labels.clitics)
    return [t for t in found if t.i and t.pos == "DET" and t.head.i == t.i + 1 and t.head.pos == "VERB"]


def before_verbs(page: Page) -> list[Token]:
    """Articles between two words that the parser calls verbs."""
    found = of_lower(page.doc, page.labels.clitics)
    return [t for t in found if 0 < t.i < len(page.doc) - 1 and t.nbor().pos in VERBAL and t.nbor(-1).pos == "VERB"]


def relative_words(page: Page) -> list[Token]:
    """Relative pronouns behind a comma."""
    words, found = page.doc.lowers, of_lower(page.doc, page.labels.relative_pronouns)
    return [token for token in found if token.i > 1 and "," in words[token.i - 2 : token.i]]


def further_verbs(page: Page) -> list[Token]:
    """Verbs of a row but its first."""
    return [token for token in page.doc if token.pos == "VERB" and token.dep in page.labels.conjunct]


def further_nouns(page: Page) -> list[Token]:
    """Nouns of a row but its first."""
    return [token for token in page.doc if token.pos in _NAMES and token.dep in page.labels.conjunct]


def names_beside(page: Page) -> list[Token]:
    """Names right behind a common noun that they hang on."""
    beside = page.labels.modifier
    return [t for t in page.doc if t.pos == "PROPN" and t.dep in beside and t.head.i == t.i - 1]


def numbers(page: Page) -> list[Token]:
    """« cents », « mille »."""
    return of_lower(page.doc, page.labels.number_nouns)


def which(page: Page) -> list[Token]:
    """Relative pronouns."""
    return of_lower(page.doc, page.labels.relative_pronouns)


def that(page: Page) -> list[Token]:
    """« que »."""
    return of_lower(page.doc, page.labels.complementizers)


def times(page: Page) -> list[Token]:
    """Days, months and the like."""
    return [token for token in page.doc if token.lemma in page.labels.hung_times]


def oblique(page: Page) -> list[Token]:
    """Infinitives and other verbs hung like phrases."""
    return [verb for verb in page.verbs if verb.dep in page.labels.oblique or verb.dep in page.labels.adnominal]


def adverbial(page: Page) -> list[Token]:
    """Verbs of adverbial clauses."""
    return [token for token in page.doc if token.pos == "VERB" and token.dep in page.labels.adverbial]


def infinitives(page: Page) -> list[Token]:
    """Infinitives hung as adverbial or relative clauses."""
    labels = page.labels
    hung = labels.adverbial | labels.relative | labels.adnominal
    return [token for token in page.doc if token.tag == "VB" and token.dep in hung]


def behind_marks(page: Page) -> list[Token]:
    """Verbs one or two tokens behind a quote mark."""
    near = (token for mark in marks(page) for token in page.doc[mark.i + 1 : mark.i + 3])
    return [token for token in near if token.pos == "VERB"]


def hyphens(page: Page) -> list[Token]:
    """Hyphens."""
    return of_lower(page.doc, ("-",))


def commas(page: Page) -> list[Token]:
    """Commas."""
    return of_lower(page.doc, (",",))


def colons(page: Page) -> list[Token]:
    """Colons."""
    return of_lower(page.doc, (":",))


def by_words(page: Page) -> list[Token]:
    """« par », "by"."""
    return of_lower(page.doc, page.labels.by_words)


def nouns_with_subject(page: Page) -> list[Token]:
    """Nouns that a subject hangs on."""
    return [t.head for t in page.doc if t.dep in page.labels.subject and t.head.pos == "NOUN"]


def infinitive_marks(page: Page) -> list[Token]:
    """Infinitive marks in front of a noun."""
    found = of_lower(page.doc, page.labels.infinitive_marks)
    return [t for t in found if t.pos == "PART" and t.head.pos == "NOUN"]


def having(page: Page) -> list[Token]:
    """Forms of "have" that a parser takes for main verbs."""
    return [verb for verb in page.verbs if verb.pos == "VERB" and verb.lemma == "have"]


def names_as_adverbs(page: Page) -> list[Token]:
    """Names hung like adverbs."""
    return [t for t in page.doc if t.pos == "PROPN" and t.dep in page.labels.adverb]


def states(page: Page) -> list[Token]:
    """ "hostage", "unharmed"."""
    return of_lower(page.doc, page.labels.state_words)


def particles(page: Page) -> list[Token]:
    """Particles of verbs."""
    return [t for t in page.doc if t.dep in page.labels.particle]


def of_words(page: Page) -> list[Token]:
    """ "of" behind an object."""
    return [t for t in of_lower(page.doc, ("of",)) if t.head.dep in page.labels.object]


def countries_beside(page: Page) -> list[Token]:
    """Names of countries in front of a noun."""
    beside = page.labels.modifier
    return [t for t in page.doc if t.ent_type == "GPE" and t.dep in beside and t.head.i == t.i + 1]


def joined(page: Page) -> list[Token]:
    """Whatever may hang on the wrong end of a row: names, adjectives, main verbs, datives, loose « que »."""
    return [token for token in page.doc if _may_be_rejoined(token, page.labels)]


def _may_be_rejoined(token: Token, labels: Labels) -> bool:
    match token.pos:
        case "NOUN" | "PROPN":
            return token.dep in labels.rejoined or (token.dep in labels.oblique and token.head.i > token.i)
        case "ADJ":
            return token.dep in labels.rejoined or token.dep in labels.oblique or token.dep in labels.adnominal
        case "VERB":
            return token.dep == "ROOT"
        case "PRON":
            return token.lower in labels.datives
        case "SCONJ":
            clause = token.head
            loose = clause.pos not in VERBAL or clause.dep in labels.relative or clause.dep in labels.adnominal
            return token.lower in labels.complementizers and loose
    return False


def attributes(page: Page) -> list[Token]:
    """Verbs in front of a noun like an adjective."""
    return [verb for verb in page.verbs if verb.dep in page.labels.modifier]
