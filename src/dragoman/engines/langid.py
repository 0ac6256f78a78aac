"""Which language a text is in (py3langid, restricted to the languages of news we may meet)."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from dragoman.errors import UsageError

UNDETERMINED = "und"
MIN_LETTERS = 20  # below, guesses of character n-grams are noise
MIN_CONFIDENCE = 0.8
_SLICES, _SLICE = 5, 150  # spread over the text: page furniture at its head may be in another language

LANGUAGES: tuple[str, ...] = (
    "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
    "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro",
    "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip


@lru_cache(maxsize=4)
def _classifier(known: tuple[str, ...]) -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if unknown := sorted(set(known) - set(identifier.labels)):
        raise UsageError(f"languages {unknown} cannot be identified; valid: {', '.join(sorted(identifier.labels))}")
    identifier.set_languages(list(known))

    def classify(text: str) -> tuple[str, float]:
        language, probability = identifier.classify(text)
        return str(language), float(probability)

    return classify


def identify(text: str, *, known: Sequence[str] = LANGUAGES) -> tuple[str, float]:
    """ISO 639-1 code of the language of `text`, among `known`, and its probability (0..1, normalised over `known`).

    ("und", probability) where fewer than `MIN_LETTERS` letters or less than `MIN_CONFIDENCE` leave it open.
    Raises UsageError for a language that the model does not know.
    """
    sample = _sample(text)
    letters = sum(c.isalpha() for c in sample)
    # A Chinese or Japanese character says as much as several letters of an alphabet.
    if letters + 3 * sum("\u3040" <= c <= "\u9fff" for c in sample) < MIN_LETTERS:
        return UNDETERMINED, 0.0
    language, probability = _classifier(tuple(sorted(set(known))))(sample)
    return (language if probability >= MIN_CONFIDENCE else UNDETERMINED), probability


def _sample(text: str) -> str:
    """The text, or slices of a long one at even distances: more does not change the answer."""
    if len(text) <= _SLICES * _SLICE:
        return text
    step = (len(text) - _SLICE) // (_SLICES - 1)
    return "\n".join(text[at * step : at * step + _SLICE] for at in range(_SLICES))
