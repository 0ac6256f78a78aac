"""Quotations and the issues that they are on. The content is given: what is scored is the assignment alone."""

from collections.abc import Sequence

from dragoman.engines.embed import embed
from dragoman.model.span import Span, Spans
from dragoman.record.issues.assigning import Told, find_issues
from dragoman.scoring.answers import OnIssues
from dragoman.scoring.metrics import Scores, Tally, share
from dragoman.text.marks import pair_marks
from dragoman.text.sentences import find_sentences


def score_issues(examples: Sequence[OnIssues]) -> Scores:
    """Micro precision, recall and F over (quotation, issue).

    ``assigned``: share of the quotations on an issue that get one, right or not; ``none_clean``: share of those on no
    issue that get none.
    """
    found = {one.id: assign(one) for one in examples}
    hits = sum(len(found[one.id] & one.issues) for one in examples)
    tally = Tally(hits, sum(map(len, found.values())), sum(len(one.issues) for one in examples))
    on, off = ([one for one in examples if bool(one.issues) == told] for told in (True, False))
    return {
        **tally.prf("issue"),
        "assigned": share(sum(bool(found[one.id]) for one in on), len(on)),
        "none_clean": share(sum(not found[one.id] for one in off), len(off)),
    }


def assign(one: OnIssues) -> frozenset[str]:
    """What the record would say of the quotation."""
    blocks = [Span(0, len(one.text))]
    sentences = find_sentences(one.text, blocks, pair_marks(one.text, blocks))
    held = tuple(s for s in sentences if any(s.overlaps(span) for span in one.content[:1])) or one.content
    before: Spans = tuple(s for s in sentences if s.end <= held[0].start)[-1:]
    told = Told(one.text, one.language, one.content, held, before)
    return frozenset(found.issue for found in find_issues(told, one.codebook, embed))
