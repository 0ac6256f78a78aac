"""The parse on numpy's BLAS is the parse that spaCy's own gives."""

import pytest
import spacy
from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from dragoman.engines.blas import multiply_with_numpy, one_thread
from dragoman.engines.copied import copied
from dragoman.engines.models import locate, model_table
from dragoman.engines.parse import Request, load, parse_many
from dragoman.model.parse import Doc

TEXTS = {
    "en": (
        "The Danish envoy, Lars Holm, told reporters in Vienna on Monday that no fleet would sail.",
        "“We will not sign,” said the premier. Her ministers, who had left early, declined to comment.",
        "Norway recalled its ambassador; talks resume in May.",
    ),
    "fr": (
        "Le ministre chilien a déclaré lundi, à Lima, que la flotte ne quitterait pas le port.",
        "« Nous ne signerons pas », a dit la première ministre, dont les conseillers étaient partis.",
        "La Norvège rappelle son ambassadeur ; les pourparlers reprendront en mai.",
    ),
}


def read_off(doc: Doc) -> list[tuple[str, int, str, str, str, str, frozenset[str]]]:
    return [(t.text, t.head.i, t.dep, t.tag, t.lemma, t.ent_iob + t.ent_type, t.morph) for t in doc]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_parse_is_that_of_spacys_own_products(language):
    stock = spacy.load(locate(model_table()[language])[0])
    texts = TEXTS[language]
    ours = [read_off(doc) for doc in parse_many(language, [Request(text) for text in texts])]
    assert ours == [read_off(copied(doc)) for doc in stock.pipe(texts)]
    assert ours == [read_off(next(parse_many(language, [Request(text)]))) for text in texts]


def test_models_on_blis_are_moved():
    nlp = multiply_with_numpy(spacy.blank("en"))
    assert nlp.pipe_names == []
    model = load("en").get_pipe("tok2vec").model
    assert all(isinstance(node.ops, NumpyOps) and not node.ops.use_blis for node in model.walk())


def test_threads_are_given_back():
    def threads() -> list[int]:
        return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
