"""Where attested claims cannot both hold, or two actors take opposite sides."""

from dataclasses import dataclass

from dragoman.model.record import DISAGREEMENT_KINDS, DisagreementKind, RecordArticle, RecordEvidence
from dragoman.views.lookup import choose
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class Claim:
    """One side: the exact words and where they stand."""

    article: str
    outlet: str | None
    path: str | None
    published: str | None
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """Two claims and why they are set against each other."""

    id: str
    kind: DisagreementKind
    left: Claim
    right: Claim
    because: str


def disagreements(reader: RecordReader, *, kind: str | None = None, rejected: bool = False) -> list[DisagreementRow]:
    """Disagreements in the record's order. Raises UsageError for an unknown kind."""
    chosen = choose(kind, DISAGREEMENT_KINDS, "kind of disagreement") if kind else None
    known = {a.id: a for a in reader.articles()}
    return [
        DisagreementRow(d.id, d.kind, _claim(d.left, known), _claim(d.right, known), d.because)
        for d in reader.disagreements(rejected=rejected)
        if chosen is None or d.kind == chosen
    ]


def _claim(evidence: RecordEvidence, known: dict[str, RecordArticle]) -> Claim:
    article = known.get(evidence.article)
    if article is None:
        return Claim(evidence.article, None, None, None, "und", evidence.text)
    return Claim(article.id, article.outlet, article.path, article.published.value, article.language, evidence.text)
