"""spaCy's parse, copied into tokens of our own: the library is asked by whole columns, once a text."""

from spacy.tokens import Doc as Parse

from dragoman.model.parse import Doc, Run, Token, morphology

_IOB = ("", "I", "O", "B")
"""spaCy's numbers for where a named entity begins and goes on."""


def copied(parse: Parse) -> Doc:
    """The tokens, the tree and the named entities of a parse."""
    doc = Doc(parse.text, parse.lang_)
    doc.extend(Token() for _ in range(len(parse)))
    _words(doc, parse)
    _flags(doc, parse)
    for token, far in zip(doc, parse.to_array("HEAD").astype("int64").tolist(), strict=True):
        token.head = doc[token.i + far]
    doc.link()
    doc.ents = tuple(Run(doc, entity.start, entity.end, entity.label_) for entity in parse.ents)
    return doc


def _words(doc: Doc, parse: Parse) -> None:
    names: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH"]
    rows = parse.to_array(names).tolist()
    known = {key: parse.vocab.strings[key] for key in {key for row in rows for key in row}}
    offsets = parse.to_array("IDX").tolist()
    for at, (token, (orth, lower, lemma, pos, tag, dep, kind, morph)) in enumerate(zip(doc, rows, strict=True)):
        token.doc, token.i, token.idx = doc, at, offsets[at]
        token.text, token.lower = known[orth], known[lower]
        token.lemma = known[lemma].lower()
        token.pos, token.tag, token.dep, token.ent_type = known[pos], known[tag], known[dep], known[kind]
        token.morph = morphology(known[morph])
    doc.lowers, doc.lemmas = [token.lower for token in doc], [token.lemma for token in doc]


def _flags(doc: Doc, parse: Parse) -> None:
    names: list[int | str] = ["IS_ALPHA", "IS_DIGIT", "IS_PUNCT", "IS_QUOTE", "IS_SPACE", "IS_TITLE", "LIKE_NUM"]
    flags = parse.to_array(names).astype(bool).tolist()
    more: list[int | str] = ["SPACY", "ENT_IOB"]
    for token, (alpha, digit, punct, quote, space, title, number), (blank, iob) in zip(
        doc, flags, parse.to_array(more).tolist(), strict=True
    ):
        token.is_alpha, token.is_digit, token.is_punct, token.is_quote = alpha, digit, punct, quote
        token.is_space, token.is_title, token.like_num = space, title, number
        token.whitespace, token.ent_iob = " " if blank else "", _IOB[iob]
