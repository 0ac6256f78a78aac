"""What a content says of whom, clause by clause: its verbs and the nouns for something done, with their arguments."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.parse import Token
from dragoman.model.predication import ADVERBIAL, COMPLEMENT, MAIN, RELATIVE, Predication, marks
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.clauses import VERBS, clause_of, copula_of, denies_noun, is_denied
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.operators import Operators, load_operators
from dragoman.reading.grammar.phrases import possessors
from dragoman.reading.grammar.verbs import children, tense
from dragoman.reading.quotations.acts.arguments import arguments_of, owners

MOST = 12  # predicates of a content that are kept
_JOINED = frozenset(("ADJ", "NOUN", "PROPN", "PRON", "NUM"))
_NAMED = ("NOUN", "PROPN")


def predications_of(content: Spans, document: Document) -> tuple[Predication, ...]:
    """In the order of the text; what has no verb is told by the word that it hangs by."""
    tokens = [token for span in content for token in document.tokens_in(span)]
    places = frozenset([token.i for token in tokens])
    clauses = Clauses(tokens, places, document.labels, load_operators(document.language.code))
    heads = [token for token in tokens if clauses.is_predicate(token)][:MOST]
    heads = heads or [token for token in tokens if token.head.i == token.i or token.head.i not in places][:1]
    return tuple([clauses.predication(head) for head in heads])


@dataclass(frozen=True, slots=True)
class Clauses:
    """The tokens of one content, their places in the parse, and what its clauses are to one another."""

    tokens: list[Token]
    places: frozenset[int]
    labels: Labels
    words: Operators

    def is_predicate(self, token: Token) -> bool:
        """A verb of its own, what a copula tells, or a noun with somebody or something it is of."""
        labels, words, kind = self.labels, self.words, token.pos
        if kind in VERBS:
            if token.dep in labels.groups or (token.lemma in words.joining and self._tells(token)):
                return False
            return token.lemma in words.spoken or not self._operates(token)
        if kind not in _JOINED:
            return False
        if copula_of(token, labels, words) is not None:
            return not self._operates(token)
        if kind != "NOUN" or not token.labels:
            return False
        return any(t.pos in _NAMED for t in (*possessors(token, labels), *owners(token, labels, words)))

    def predication(self, head: Token) -> Predication:
        chain = self._chain(head)
        verbal = head.pos in VERBS or head.pos == "ADJ" or copula_of(head, self.labels, self.words) is not None
        told = marks(
            negated=self._negated(head, chain), verbal=verbal, level=self._level(chain[-1]), meant=len(chain) > 1
        )
        return Predication(
            head.idx - self.tokens[0].idx, len(head.text), told, arguments_of(head, chain[0], self, verbal=verbal)
        )

    def _tells(self, verb: Token) -> bool:
        """Whether a joining verb says something of its subject: "is [ready]", "there are no [talks]"."""
        return any(t.i in self.places and t.pos not in VERBS for t in children(verb, self.labels.predicate))

    def _operates(self, token: Token) -> bool:
        """Whether it only says how the verb below it is meant: "[must] go", "[refused] to go"."""
        return token.lemma in self.words.governing and any(self.governed(token))

    def governed(self, token: Token) -> Iterator[Token]:
        """The verbs right below an operator."""
        labels = self.labels
        for child, label in token.below:
            if label in labels.preposition:
                if child.lower not in self.words.privative:
                    yield from (t for t in children(child, labels.gerund) if t.i in self.places and t.pos in VERBS)
            elif child.i > token.i and child.i in self.places and self._completes(child, label):
                yield child

    def _completes(self, child: Token, label: str) -> bool:
        labels = self.labels
        if child.pos not in VERBS and not children(child, labels.copula):
            return False
        if label in labels.adnominal or label in labels.adverbial:
            return tense(child, labels) == "infinitive"
        return label in labels.infinitive or label in labels.clause or label in labels.gerund

    def _chain(self, head: Token) -> list[Token]:
        """The clause of a predicate, and the operators above it."""
        found = [clause_of(head, self.labels, self.words)]
        while (above := self._above(found[-1])) is not None:
            found += dict.fromkeys((above, clause_of(above, self.labels, self.words)))
        return found

    def _above(self, token: Token) -> Token | None:
        """The operator that governs a verb."""
        labels, head = self.labels, token.head
        if token.dep in labels.conjunct and head.i != token.i and tense(token, labels) in ("infinitive", "participle"):
            token, head = head, head.head
        if token.dep in labels.gerund and head.dep in labels.preposition:
            head = head.head
        if head.i == token.i or head.i not in self.places or not self._operates(head):
            return None
        return head if any(child.i == token.i for child in self.governed(head)) else None

    def _negated(self, head: Token, chain: list[Token]) -> bool:
        """Its polarity with what the operators above make of it."""
        labels, words = self.labels, self.words
        negated = denies_noun(head, labels, words)
        for at, token in enumerate(chain):
            if token.pos in VERBS or copula_of(token, labels, words) is not None:
                negated ^= is_denied(token, labels, words)
            negated ^= at > 0 and token.lemma in words.negative
        return negated

    def _level(self, top: Token) -> int:
        """How deep in the content it stands."""
        labels, level, token = self.labels, MAIN, top
        while token.head.i != token.i and token.head.i in self.places:
            label = token.dep
            if label in labels.relative or label in labels.adnominal:
                level = RELATIVE
            elif label in labels.adverbial:
                level = ADVERBIAL
            elif level == MAIN and not (label in labels.conjunct or label in labels.parataxis or label == "dep"):
                level = COMPLEMENT
            token = token.head
        return level
