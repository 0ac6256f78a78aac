"""Attested claims that cannot both hold, and disputes between actors."""
