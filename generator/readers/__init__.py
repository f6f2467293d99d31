"""Readers: bytes -> located raw values.

A raw value is a `dict`, a `list` or a `str`. Every scalar stays text, exactly as written, until
the schema decides what it means; so `no`, `010`, `12:30` and `1e3` never change a value.
"""

from generator.readers.csv_reader import read_csv
from generator.readers.front_matter import read_front_matter
from generator.readers.jsonl_reader import read_jsonl
from generator.readers.text import decode
from generator.readers.yaml_reader import read_yaml

__all__ = [
    "decode",
    "read_csv",
    "read_front_matter",
    "read_jsonl",
    "read_yaml",
]
