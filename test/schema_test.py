#!/usr/bin/python3
"""Validate what the program prints against a schema of doc/ with a validator that is not ours.

  schema_test.py FILE.jsonl...                one record a line, against record.schema.json; `-` reads standard input
  schema_test.py --schema NAME FILE.jsonl...  against doc/NAME

Prints the first fault of each bad line and ends with status 1 where there is one. Needs Debian's python3-jsonschema
(4.10 or newer, for JSON Schema 2020-12).
"""
import json
import os
import sys

import jsonschema

DOC = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'doc')


def no_duplicates(pairs):
    """A key that stands twice is an error that json.loads would hide."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError('a key stands twice among %s' % [key for key, _ in pairs])
    return found


def faults(name, lines, validator):
    count = 0
    for number, line in enumerate(lines, 1):
        count += 1
        try:
            record = json.loads(line.decode('utf-8'), object_pairs_hook=no_duplicates,
                                parse_constant=lambda word: 1 / 0)
        except (ValueError, ZeroDivisionError) as problem:
            yield '%s:%d: not JSON: %s' % (name, number, problem)
            continue
        error = jsonschema.exceptions.best_match(validator.iter_errors(record))
        if error:
            yield '%s:%d: %s: %s' % (name, number, error.json_path, error.message)
    if not count:
        yield '%s: no record in it' % name


def main(names):
    schema_name = 'record.schema.json'
    if len(names) > 2 and names[0] == '--schema':
        schema_name, names = names[1], names[2:]
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    with open(os.path.join(DOC, schema_name), encoding='utf-8') as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    bad = 0
    for name in names:
        with sys.stdin.buffer if name == '-' else open(name, 'rb') as lines:
            for fault in faults(name, lines, validator):
                print(fault)
                bad += 1
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
