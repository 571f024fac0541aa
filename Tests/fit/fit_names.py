#!/usr/bin/env python3
"""Fit Shared/Names/Resources/Weights.swift on name pairs whose answer is known. Needs numpy; deterministic.

usage: fit_names.py FEATURES.tsv… --output Weights.swift [--version N] [--folds 5]

FEATURES.tsv comes from the tests' feature dump: one line a pair, tab-separated: id, type, scripts of both
names, answer, score, then the features in the order of --names. Each model is additive in log-odds: a piecewise
linear curve for every feature (hat functions on fixed knots), fitted by penalised logistic regression (Newton), with
a penalty on the curves' bends and, for the tables per writing system, on their distance from the shared one.
The figures printed are from cross-validation: no pair is judged by weights that saw it.
"""
import argparse, collections, json, zlib
import numpy as np

KNOTS = {
    'coverage': [0, .3, .5, .65, .78, .88, .95, 1], 'longCoverage': [0, .25, .4, .55, .7, .85, 1],
    'weakest': [0, .3, .5, .65, .78, .88, .95, 1], 'family': [0, .4, .55, .7, .8, .9, .97, 1],
    'givenLow': [0, .4, .6, .75, .88, 1], 'givenHigh': [0, .4, .6, .75, .88, 1],
    'whole': [0, .3, .45, .55, .65, .75, .87, 1], 'conflict': [0, .1, .25, .5, .75, 1], 'extra': [0, .1, .25, .4, .7, 1],
    'shared': [0, .1, .2, .35, .6, 1], 'exact': [0, .3, .6, 1], 'edits': [0, .25, .5, .75, 1], 'editedLength': [0, .3, .45, .6, 1],
    'numberConflict': [0, .5, 1], 'suffixConflict': [0, .4, 1], 'legalConflict': [0, .4, 1], 'initials': [0, .5, 1], 'variants': [0, .5, 1],
}
ORGANISATION_ONLY = {'legalConflict', 'acronym', 'contained'}
PERSON_ONLY = {'family', 'givenLow', 'givenHigh', 'suffixConflict', 'patronymicConflict', 'variants'}
MEETINGS = ['same', 'abjads', 'cyrillic', 'greek', 'arabic', 'hebrew', 'caucasus', 'kana', 'hangul', 'han', 'indic', 'other']


def meeting(a, b):
    if a == b: return 'abjads' if a in ('arabic', 'hebrew') else 'same'
    s = b if a == 'latin' else a
    return {'georgian': 'caucasus', 'armenian': 'caucasus', 'latin': 'same'}.get(s, s)


def hats(x, knots):
    """Values of the hat functions at x; the first knot is dropped, so a curve begins at 0."""
    k = np.array(knots, float)
    x = np.clip(x, k[0], k[-1])
    out = np.zeros((len(x), len(k)))
    i = np.clip(np.searchsorted(k, x, 'right') - 1, 0, len(k) - 2)
    t = (x - k[i]) / (k[i + 1] - k[i])
    out[np.arange(len(x)), i] = 1 - t
    out[np.arange(len(x)), i + 1] += t
    return out[:, 1:]


class Model:
    def __init__(self, names, bend, shrink):
        self.names, self.bend, self.shrink = names, bend, shrink
        self.knots = [KNOTS.get(n, [0, 1]) for n in names]

    def design(self, X):
        return np.hstack([np.ones((len(X), 1))] + [hats(X[:, j], k) for j, k in enumerate(self.knots)])

    def penalty(self):
        blocks = [np.array([[1e-6]])]
        for k in self.knots:
            n = len(k) - 1
            D = np.zeros((n, n + 1))                    # slopes, with the fixed first value 0
            for i in range(n):
                D[i, i], D[i, i + 1] = -1, 1
            B = np.diff(D, axis=0)[:, 1:] if n > 1 else np.zeros((0, n))
            blocks.append(self.bend * B.T @ B + self.shrink * D[:, 1:].T @ D[:, 1:])
        n = sum(len(b) for b in blocks)
        P, at = np.zeros((n, n)), 0
        for b in blocks:
            P[at:at + len(b), at:at + len(b)] = b
            at += len(b)
        return P

    def fit(self, X, y, w, start=None, towards=None, extra=0.0):
        A, P = self.design(X), self.penalty()
        if towards is not None: P = P * 0.5 + extra * np.eye(len(P))
        t = np.zeros(A.shape[1]) if towards is None else towards
        b = t.copy()
        for _ in range(40):
            p = 1 / (1 + np.exp(-np.clip(A @ b, -30, 30)))
            g = A.T @ (w * (p - y)) + P @ (b - t)
            H = (A * (w * p * (1 - p))[:, None]).T @ A + P + 1e-8 * np.eye(len(b))
            s = np.linalg.solve(H, g)
            b = b - s
            if np.abs(s).max() < 1e-7: break
        self.b = b
        return self

    def logit(self, X): return self.design(X) @ self.b

    def json(self, shift):
        out, at = {}, 1
        for n, k in zip(self.names, self.knots):
            add = [0.0] + [round(float(v), 3) for v in self.b[at:at + len(k) - 1]]
            out[n] = {'at': k, 'add': add}
            at += len(k) - 1
        return {'intercept': round(float(self.b[0] + shift), 3), 'features': out}


def auc(s, y):
    o = np.argsort(s, kind='stable'); r = np.empty(len(s)); ss = s[o]
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and ss[j] == ss[i]: j += 1
        r[o[i:j]] = (i + 1 + j) / 2
        i = j
    P = y.sum(); N = len(y) - P
    return (r[y == 1].sum() - P * (P + 1) / 2) / (P * N) if P and N else float('nan')


def f1(s, y):
    tp = ((s >= 0) & (y == 1)).sum(); fp = ((s >= 0) & (y == 0)).sum(); fn = ((s < 0) & (y == 1)).sum()
    return 2 * tp / max(1, 2 * tp + fp + fn)


def best_shift(s, y, sets):
    """The shift of the intercept with the best mean F1 over the sets, ties towards 0."""
    grid = np.round(np.arange(-1.5, 1.51, .05), 2)
    names = [z for z in sorted(set(sets)) if (sets == z).sum() >= 60 and z != 'unrelated']
    val = [(np.mean([f1(s[sets == z] + g, y[sets == z]) for z in names]), -abs(g), g) for g in grid]
    return max(val)[2] if names else 0.0


def main():
    a = argparse.ArgumentParser(); a.add_argument('tables', nargs='+'); a.add_argument('--names', required=True)
    a.add_argument('--output'); a.add_argument('--version', type=int, default=1); a.add_argument('--folds', type=int, default=5)
    a.add_argument('--bend', type=float, default=3.0); a.add_argument('--shrink', type=float, default=1.0); a.add_argument('--towards', type=float, default=1.0)
    a = a.parse_args()
    names = a.names.split(',')
    R = []
    for path in a.tables:
        for l in open(path, encoding='utf-8'):
            c = l.rstrip('\n').split('\t')
            R.append((c[0], c[1], meeting(c[2], c[3]), c[4] == 'true', [float(v) for v in c[6:6 + len(names)]]))
    ids = np.array([r[0] for r in R]); typ = np.array([r[1] for r in R]); meet = np.array([r[2] for r in R])
    y = np.array([r[3] for r in R], float); X = np.array([r[4] for r in R])
    src = np.array([i.split('/')[0] for i in ids])
    fold = np.array([zlib.crc32(i.encode()) % a.folds for i in ids])
    person = typ == 'person'; same = np.isin(meet, ['same', 'abjads'])
    parts = {'person': person & same, 'organisation': ~person, 'across': person & ~same}
    # Each source counts alike in a model, within limits, so that a large set does not speak for all.
    w = np.ones(len(R))
    for m in parts.values():
        n = collections.Counter(src[m])
        for s, c in n.items(): w[m & (src == s)] = 0.3 if s == 'unrelated' else np.clip(0.5 * max(n.values()) / c, 1, 4)
    logits = np.zeros(len(R)); out = {}

    def train(mask, name):
        use = [i for i, n in enumerate(names) if n not in (PERSON_ONLY if name == 'organisation' else ORGANISATION_ONLY)]
        m = Model([names[i] for i in use], a.bend, a.shrink).fit(X[mask][:, use], y[mask], w[mask])
        m.use = use
        return m

    def special(base, mask):
        m = Model(base.names, a.bend, a.shrink).fit(X[mask][:, base.use], y[mask], w[mask], towards=base.b, extra=a.towards)
        m.use = base.use
        return m

    for name, mask in parts.items():
        for k in range(a.folds):
            t = mask & (fold != k); h = mask & (fold == k)
            m = train(t, name)
            if name == 'across':
                for z in sorted(set(meet[h])):
                    hz = h & (meet == z)
                    logits[hz] = special(m, t & (meet == z)).logit(X[hz][:, m.use])
            else: logits[h] = m.logit(X[h][:, m.use])
        m = train(mask, name)
        # Shifts chosen on held-out scores.
        sets = src[mask]
        shift = best_shift(logits[mask], y[mask], sets) if name != 'across' else best_shift(logits[mask], y[mask], np.where(sets == 'unrelated', 'unrelated', 'all'))
        logits[mask] += shift
        out[name] = m.json(shift)
        if name == 'across':
            for z in sorted(set(meet[mask])):
                if (mask & (meet == z)).sum() >= 60: out['across.' + z] = special(m, mask & (meet == z)).json(shift)
    show = lambda n, q: print(f'{n:28} {q.sum():6} F1 {f1(logits[q], y[q]):.4f} AUC {auc(logits[q], y[q]):.4f}')
    for s in sorted(set(src) - {'unrelated'}): show(s, src == s)
    print('unrelated pairs taken for the same:', int((logits[src == 'unrelated'] >= 0).sum()), 'of', int((src == 'unrelated').sum()))
    wd = src == 'wd-dev'
    show('wd same', wd & same); show('wd across', wd & ~same)
    for z in MEETINGS:
        if (wd & (meet == z)).any(): show('wd ' + z, wd & (meet == z))
    show('nk person', (src == 'nk') & person); show('nk organisation', (src == 'nk') & ~person)
    if a.output:
        text = '{"version": %d,\n "models": {\n' % a.version + ',\n'.join(
            '  %s: {"intercept": %s, "features": {\n%s}}' % (json.dumps(n), json.dumps(v['intercept']),
            ',\n'.join('    %s: %s' % (json.dumps(k), json.dumps(c)) for k, c in v['features'].items())) for n, v in out.items()) + '\n }}'
        with open(a.output, 'w') as f:
            f.write('/// The weights of name comparison, as `Tests/fit/fit_names.py` writes them: log-odds by feature, piecewise linear in its value.\n'
                    'enum Weights {\n    static let json = """\n' + ''.join('        ' + l + '\n' for l in text.split('\n')) + '        """\n}\n')


if __name__ == '__main__':
    main()
