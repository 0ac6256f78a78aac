"""Acts that are done by saying so."""

SAID = {
    "REQUEST": frozenset({"demand", "request", "propose"}),
    "REJECT": frozenset({"reject"}),
    "AGREE": frozenset({"agree", "promise"}),
    "CONCEDE": frozenset({"agree", "promise"}),
    "ACCUSE": frozenset({"accuse"}),
    "SUPPORT": frozenset({"praise", "agree"}),
    "THREATEN": frozenset({"threaten"}),
}
"""PLOVER type → the speech acts by which an act of the type is done."""
