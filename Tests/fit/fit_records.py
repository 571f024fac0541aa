#!/usr/bin/env python3
"""Fit Shared/Names/Resources/RecordWeights+Table.swift on records whose answer is known. Needs numpy; deterministic.

usage: fit_records.py CHANCERY PAIRS.jsonl… [--clusters RECORDS.jsonl…] [--output RecordWeights+Table.swift] [--version N]

PAIRS have left, right, match; RECORDS have cluster, and every two of one file are a pair. `CHANCERY match --jsonl`
gives each pair's features; their weights are fitted by penalised logistic regression (Newton), where the penalty is the
distance from PRIOR: log-odds by general knowledge of how often each fact agrees by chance and differs by mistake
(Fellegi and Sunter, 1969). The figures printed are from five-fold cross-validation by the left record.
"""
import argparse, itertools, json, subprocess, tempfile, zlib
import numpy as np

PRIOR = {
    'intercept': -4, 'nameAgrees': 6, 'nameDiffers': -5, 'nameIsRare': 2, 'givenDiffers': -4, 'partsSwapped': -5, 'numberDiffers': -4, 'legalFormDiffers': -3.5, 'acronymDiffers': -5, 'initialsOnly': -4,
    'lettersScrambled': -1, 'birthSame': 4, 'birthNear': 1.5,
    'birthDiffers': -4, 'deathDiffers': -3, 'identifierSame': 6, 'identifierNear': 3, 'identifierDiffers': -5, 'phoneSame': 3,
    'phoneDiffers': -.3, 'emailSame': 3.5, 'emailShared': 0, 'emailDiffers': -.5, 'addressAlike': 4, 'addressDiffers': -1.5,
    'countrySame': .5, 'countryDiffers': -1.5, 'employerSame': 2, 'genderDiffers': -3, 'nothingToCompare': -4,
}
NAMES = list(PRIOR)


def pairs(path, clusters):
    rows = [json.loads(l) for l in open(path, encoding='utf-8')]
    if not clusters:
        return [dict(id=r['id'], schema=r['schema'], left=r['left'], right=r['right'], gold=r['match']) for r in rows]
    return [dict(id=a['id'] + ' ' + b['id'], schema=a['schema'], left=a['record'], right=b['record'], gold=a['cluster'] == b['cluster'])
            for a, b in itertools.combinations(rows, 2)]


def f1(p, y):
    tp = (p & y).sum()
    return 2 * tp / max(1, p.sum() + y.sum())


def fit(X, y, w, strength):
    t = np.array([PRIOR[n] for n in NAMES], float); b = t.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(X @ b, -30, 30)))
        s = np.linalg.solve((X * (w * p * (1 - p))[:, None]).T @ X + strength * np.eye(len(b)), X.T @ (w * (p - y)) + strength * (b - t))
        b = b - s
        if np.abs(s).max() < 1e-8: break
    return b


def main():
    a = argparse.ArgumentParser(); a.add_argument('chancery'); a.add_argument('pairs', nargs='*'); a.add_argument('--clusters', nargs='*', default=[])
    a.add_argument('--output'); a.add_argument('--version', type=int, default=1); a.add_argument('--strength', type=float, default=3.0)
    a = a.parse_args()
    P = [(path, p) for path, c in [(x, 0) for x in a.pairs] + [(x, 1) for x in a.clusters] for p in pairs(path, c)]
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(json.dumps(p, ensure_ascii=False) + '\n' for _, p in P); f.flush()
        out = subprocess.run([*a.chancery.split(), 'match', '--jsonl', f.name], stdout=subprocess.PIPE, text=True, check=True).stdout
    O = [json.loads(l) for l in out.splitlines()]
    keep = [i for i, o in enumerate(O) if 'features' in o and set(o['features']) <= set(NAMES)]
    X = np.array([[1 if n == 'intercept' else O[i]['features'].get(n, {}).get('value', 0) for n in NAMES] for i in keep], float)
    y = np.array([P[i][1]['gold'] for i in keep], bool); path = np.array([P[i][0] for i in keep])
    fold = np.array([zlib.crc32(json.dumps(P[i][1]['left'], sort_keys=True).encode()) % 5 for i in keep])
    w = np.ones(len(y))
    for s in set(path): w[path == s] = 1000 / (path == s).sum()
    for s in sorted(set(path)):                      # of all pairs of a set of records, few match: they count alike
        m = path == s
        if y[m].mean() < .1: w[m & y] *= .3 * (m & ~y).sum() / (m & y).sum()
    held = np.zeros(len(y), bool)
    for k in range(5):
        b = fit(X[fold != k], y[fold != k], w[fold != k], a.strength); held[fold == k] = X[fold == k] @ b >= 0
    b = np.round(fit(X, y, w, a.strength), 2); p = X @ b >= 0
    for s in sorted(set(path)):
        m = path == s
        print(f"{s}: {m.sum()} pairs, {y[m].sum()} match; F1 {f1(p[m], y[m]):.4f}, held out {f1(held[m], y[m]):.4f}")
        for i in np.where(m & (p != y))[0][:25]: print('  ', P[keep[i]][1]['id'], y[i], round(float(X[i] @ b), 2), {n: round(float(v), 2) for n, v in zip(NAMES[1:], X[i][1:]) if v})
    lines = [f'version {a.version}'] + [f'{n} {v:g}' for n, v in zip(NAMES, b)]
    print('\n'.join(lines))
    if a.output:
        s = open(a.output, encoding='utf-8').read(); q = s.index('"""') + 3; e = s.index('"""', q)
        open(a.output, 'w', encoding='utf-8').write(s[:q] + '\n' + ''.join(f'        {l}\n' for l in lines) + '        ' + s[e:])


if __name__ == '__main__':
    main()
