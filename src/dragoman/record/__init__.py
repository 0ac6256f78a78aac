"""Many readings make one record: pure functions over readings, and decisions that keep their reasons."""

RULE_VERSION = "record/2"
