#!/usr/bin/env python3
"""Fits the weights of entity resolution (Services/Resolution/Resources/weights.txt) on annotated documents.

    fit_resolution.py CHANCERY WEIGHTS.txt GOLD.jsonl... [--keep NAMES] [--write]

Each gold file has a document a line: doc_id, text, mentions with start, end and entity, and `scope: corpus` where an
entity's id means the same in all documents. `chancery bench forms` tells under which form each mention is entered and how
the forms compare; a pair of forms is an example where the gold names an entity for both. A logistic regression with a
penalty for leaving the present weights learns what each feature adds; thresholds, what it saw too rarely and what --keep
names stay: news says nothing of the many people whom only knowledge bases know.
Prints every weight before and after, and how well the probabilities are calibrated. Standard library only.
"""
import argparse
import collections
import json
import math
import subprocess
import sys


def examples(chancery, path):
    gold = {}
    for line in open(path, encoding="utf-8"):
        document = json.loads(line)
        for mention in document["mentions"]:
            if mention.get("entity") is None:
                continue
            corpus = document.get("scope") == "corpus"
            entity = mention["entity"] if corpus else document["doc_id"] + "#" + str(mention["entity"])
            gold[document["doc_id"], mention["start"], mention["end"]] = entity
    votes = collections.defaultdict(collections.Counter)
    pairs = []
    run = subprocess.run([chancery, "bench", "forms", path], capture_output=True, text=True, check=True)
    for line in run.stdout.splitlines():
        record = json.loads(line)
        if "form" in record:
            entity = gold.get((record["doc_id"], record["start"], record["end"]))
            if entity is not None:
                votes[record["form"]][entity] += 1
        else:
            pairs.append(record)
    entity = {form: counts.most_common(1)[0][0] for form, counts in votes.items()}
    for pair in pairs:
        if pair["left"] in entity and pair["right"] in entity:
            yield pair["features"], entity[pair["left"]] == entity[pair["right"]]


def probability(weights, features):
    odds = weights["prior"] + sum(weights.get(name, 0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30, min(30, odds))))


def fit(weights, data, names, penalty=0.5, rounds=400, rate=0.5):
    fitted = dict(weights)
    for _ in range(rounds):
        gradient = collections.Counter()
        for features, same in data:
            error = probability(fitted, features) - same
            gradient["prior"] += error
            for name, value in features.items():
                gradient[name] += error * value
        for name in names:
            pull = penalty * (fitted[name] - weights[name])
            fitted[name] -= rate * (gradient[name] + pull) / max(20, len(data) ** 0.5 * 4)
    return fitted


def report(title, weights, data):
    loss = -sum(math.log(max(1e-9, p if same else 1 - p)) for p, same in
                ((probability(weights, f), s) for f, s in data)) / max(1, len(data))
    print(f"{title}: log loss {loss:.4f}")
    bins = collections.defaultdict(list)
    for features, same in data:
        p = probability(weights, features)
        bins[min(9, int(p * 10))].append((p, same))
    for number in sorted(bins):
        mean = sum(p for p, _ in bins[number]) / len(bins[number])
        share = sum(same for _, same in bins[number]) / len(bins[number])
        print(f"  said {mean:.2f}  was {share:.2f}  of {len(bins[number])} pairs")


def held_out(weights, data, names, folds=5):
    """Probabilities by weights that did not see the pair, as log loss before and after, fold by fold."""
    before = after = 0.0
    for fold in range(folds):
        fitted = fit(weights, [d for i, d in enumerate(data) if i % folds != fold], names)
        for features, same in data[fold::folds]:
            for which, used in (("before", weights), ("after", fitted)):
                p = probability(used, features)
                loss = -math.log(max(1e-9, p if same else 1 - p)) / len(data)
                if which == "before":
                    before += loss
                else:
                    after += loss
    print(f"pairs held out, {folds} folds: log loss {before:.4f} before, {after:.4f} after")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chancery")
    parser.add_argument("weights")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--keep", default="common-name,unlike-family,unproven", metavar="NAMES",
                        help="features that stay as they are: those that are about people whom the gold files lack")
    parser.add_argument("--write", action="store_true", help="puts what it learned into the weights file")
    arguments = parser.parse_args()
    lines = open(arguments.weights, encoding="utf-8").read().splitlines()
    weights = {l.split("\t")[0]: float(l.split("\t")[1]) for l in lines if "\t" in l and not l.startswith("#")}
    data = [example for gold in arguments.gold for example in examples(arguments.chancery, gold)]
    seen = collections.Counter(name for features, _ in data for name in features)
    kept = set(arguments.keep.split(","))
    names = ["prior"] + [name for name, count in seen.items() if count >= 20 and name in weights and name not in kept]
    print(f"{len(data)} pairs, {sum(same for _, same in data)} of them one entity")
    report("before", weights, data)
    fitted = fit(weights, data, names)
    report("after", fitted, data)
    held_out(weights, data, names)
    for name in names:
        print(f"  {name}: {weights[name]:.2f} -> {fitted[name]:.2f}  ({seen[name] or len(data)} pairs)")
    if arguments.write:
        fitted["version"] = weights["version"] + 1
        with open(arguments.weights, "w", encoding="utf-8") as out:
            for line in lines:
                name = line.split("\t")[0]
                if "\t" in line and not line.startswith("#") and fitted[name] != weights[name]:
                    line = f"{name}\t{fitted[name]:.2f}".rstrip("0").rstrip(".")
                out.write(line + "\n")


if __name__ == "__main__":
    main()
