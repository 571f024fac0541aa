#!/usr/bin/env python3
"""Pairs of names that have nothing to do with each other, for fit_names.py: the left of one line with the right of another.

Benchmarks hold hard cases only; without these, a model never learns that names with nothing in common do not match.
usage: unrelated_pairs.py PAIRS.jsonl… > unrelated.jsonl      (deterministic)
"""
import json, random, sys

rng = random.Random(17)
rows = [d for p in sys.argv[1:] for d in map(json.loads, open(p, encoding='utf-8')) if isinstance(d['left'], str)]
n = 0
for schema, count in (('Person', 1500), ('Organization', 500)):
    pool = [d for d in rows if d['schema'] == schema]
    for _ in range(count):
        a, b = rng.sample(pool, 2)
        if a['left'][:3].lower() == b['right'][:3].lower(): continue
        n += 1
        print(json.dumps(dict(id=f'unrelated/{n}', left=a['left'], right=b['right'], schema=schema, match=False), ensure_ascii=False))
