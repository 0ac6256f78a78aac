"""What came beside a text, and the article the two make."""

from dataclasses import dataclass
from datetime import date

from courlan import clean_url

from dragoman.errors import FormatError
from dragoman.ingest.decode import normalise
from dragoman.ingest.limits import Limits, check_text
from dragoman.model.article import Article, Basis
from dragoman.model.ids import article_id, raw_hash, text_hash


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article beside its text; `basis` says who gave the day of publication."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    basis: Basis = "given"

    def over(self, other: "Facts") -> "Facts":
        """These facts, and `other`'s where these say nothing."""
        return Facts(
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            title=self.title or other.title,
            published=self.published or other.published,
            language=self.language or other.language,
            basis=self.basis if self.published else other.basis,
        )


def make_article(text: str, raw: bytes, facts: Facts, *, path: str | None, limits: Limits, where: str) -> Article:
    """The article of a decoded text. Raises the InputErrors of `check_text`, `normalise` and `iso_day`."""
    text = normalise(text, where)
    check_text(text, limits, where)
    url = canonical(facts.url)
    return Article(
        id=article_id(text, facts.outlet, url),
        text=text,
        text_hash=text_hash(text),
        raw_hash=raw_hash(raw),
        path=path,
        url=url,
        outlet=facts.outlet,
        language_given=facts.language,
        title_given=facts.title,
        published_given=iso_day(facts.published, where),
        published_basis=facts.basis,
    )


def canonical(url: str | None) -> str | None:
    """The address without tracking parameters; as given where it is none that the web knows."""
    if not url:
        return None
    cleaned = clean_url(url.strip())
    return str(cleaned) if cleaned else url.strip()


def iso_day(value: str | None, where: str) -> str | None:
    """The day of an ISO date or date and time. Raises FormatError for anything else."""
    if not value:
        return None
    try:
        return date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError as error:
        raise FormatError(f"`published` is {value!r}; valid: a day such as 1962-10-27", where=where) from error


def language_code(value: str | None) -> str | None:
    """ISO 639-1 of a language tag (fr-FR → fr); None for anything that is no tag."""
    code = (value or "").strip().replace("_", "-").split("-")[0].lower()
    return code if code.isalpha() and 2 <= len(code) <= 3 else None
