"""Which of the links that rules propose for one article's newcomers are kept."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.judgement import Judgement
from dragoman.record.events import again
from dragoman.record.statements import judging as statements
from dragoman.record.statements.judging import FIRM

LINKS = 8  # of a newcomer to one cluster
DOUBTS = 5  # of a newcomer
HEADLINES = frozenset((again.HEADLINE, statements.HEADLINE))  # what joins a headline leaves its sentence free


def choose_links(
    judged: Sequence[Judgement], clusters: Mapping[str, str], articles: Mapping[str, str]
) -> list[Judgement]:
    """What to keep of `judged`, whose right sides are newcomers and whose left sides stood there (or came before).

    Firm links are kept. Of the proposals, the strongest come first, and each newcomer gets one cluster, each article
    at most one of its entries for each newcomer and each cluster one newcomer of the article: a paragraph that is
    told twice is told by its own sentences. A cluster with a member that a veto keeps away takes no proposal. What
    is passed over stays as "unsure". What a headline tells too binds neither it nor its sentence to an entry.
    `clusters` and `articles` tell of each node its cluster (itself without one) and its article.
    """
    firm = [j for j in judged if j.verdict == "same" and j.score >= FIRM]
    barred = {(j.right, clusters.get(j.left, j.left)) for j in judged if j.verdict == "different"}
    taken: dict[str, set[str]] = defaultdict(set)  # cluster → newcomers in it
    home: dict[str, set[str]] = defaultdict(set)  # newcomer → its clusters
    for j in firm:
        cluster = clusters.get(j.left, j.left)
        taken[cluster].add(j.right)
        home[j.right].add(cluster)
    kept = [*firm, *(j for j in judged if j.verdict != "same")]
    proposals = [j for j in judged if j.verdict == "same" and j.score < FIRM]
    for j in sorted(proposals, key=lambda j: (-j.score, j.left, j.right)):
        cluster = clusters.get(j.left, j.left)
        others = {n for n in taken[cluster] if articles.get(n) == articles.get(j.right)} - {j.right}
        headed = not HEADLINES.isdisjoint(j.reasons)
        homeless = headed or not home[j.right] or cluster in home[j.right]
        if homeless and not others and (j.right, cluster) not in barred:
            taken[cluster].add(j.right)
            if not headed:
                home[j.right].add(cluster)
            kept.append(j)
        else:
            reason = (
                "a nearer one was found" if (j.right, cluster) not in barred else "another rendering speaks against it"
            )
            kept.append(replace(j, verdict="unsure", reasons=(*j.reasons, reason)))
    return few(kept, clusters)


def few(judged: Sequence[Judgement], clusters: Mapping[str, str]) -> list[Judgement]:
    """The strongest of a newcomer's links to one cluster and of its doubts: what all papers tell has thousands.

    Which clusters hang together does not change by it. What words speak against is kept whole.
    """
    groups: dict[tuple[str, ...], list[Judgement]] = defaultdict(list)
    for j in judged:
        side = clusters.get(j.left, j.left) if j.verdict == "same" else ""
        groups[j.verdict, j.right, side].append(j)
    most = {"same": LINKS, "unsure": DOUBTS}
    kept = {
        id(j)
        for (verdict, *_), group in groups.items()
        for j in sorted(group, key=lambda j: (-j.score, j.left))[: most.get(verdict, len(group))]
    }
    return [j for j in judged if id(j) in kept]
