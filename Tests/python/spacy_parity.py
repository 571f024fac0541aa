"""Compares Chancery's language engine with spaCy. For development only: spaCy 3.8 must be installed.

    spacy_parity.py expect MODEL_DIR TEXTS.txt > sentences.jsonl        what LanguageTests hold the engine against
    spacy_parity.py compare MODEL_DIR chancery ARTICLES.jsonl           tokens, tags, parse, lemmas and entities, counted

A line of TEXTS.txt is a text; after "JSON " it is a text in JSON's escapes. CHANCERY_MODEL is set for the comparison.
"""
import collections, json, os, subprocess, sys

FIELDS = ["start", "end", "text", "norm", "lemma", "tag", "pos", "head", "dep", "sentenceStart"]


def line(doc, name):
    tokens = [dict(start=t.idx, end=t.idx + len(t.text), text=t.text, norm=t.norm_, lemma=t.lemma_, tag=t.tag_, pos=t.pos_,
                   head=t.head.i, dep=t.dep_, sentenceStart=bool(t.is_sent_start)) for t in doc]
    entities = [dict(start=e.start_char, end=e.end_char, label=e.label_) for e in doc.ents]
    return dict(doc_id=name, tokens=tokens, entities=entities, chunks=[[c.start, c.end] for c in doc.noun_chunks])


def expect(nlp, path):
    for number, text in enumerate(open(path, encoding="utf-8").read().split("\n")):
        if text:
            text = json.loads(text[5:]) if text.startswith("JSON ") else text
            answer = line(nlp(text), str(number))
            # Tokens as rows: a tenth of the size, and still to be read.
            answer["tokens"] = [[t[f] for f in FIELDS] for t in answer["tokens"]]
            print(json.dumps(dict(text=text, **answer), ensure_ascii=False))


def compare(nlp, model, chancery, path):
    out = subprocess.run([chancery, "analyse", "--tokens", "--format", "jsonl", path], check=True, text=True,
                         stdout=subprocess.PIPE, env=dict(os.environ, CHANCERY_MODEL=model)).stdout
    count, examples = collections.Counter(), collections.defaultdict(list)
    for article, ours in zip(open(path, encoding="utf-8"), out.splitlines()):
        gold, ours = line(nlp(json.loads(article)["text"]), ""), json.loads(ours)
        count["documents"] += 1
        count["tokens"] += len(gold["tokens"])
        spans = [[(t["start"], t["end"]) for t in x["tokens"]] for x in (gold, ours)]
        if spans[0] != spans[1]:
            count["different tokens"] += len(set(spans[0]) ^ set(spans[1]))
            continue
        for g, o in zip(gold["tokens"], ours["tokens"]):
            for field in FIELDS:
                if g[field] != o[field]:
                    count["different " + field] += 1
                    examples[field].append((g["text"], g[field], o[field]))
        entities = [{(e["start"], e["end"], e["label"]) for e in x["entities"]} for x in (gold, ours)]
        count["entities"] += len(entities[0])
        count["different entities"] += len(entities[0] ^ entities[1])
    print(json.dumps(count, indent=1))
    for field, found in examples.items():
        print(field, found[:20])


if __name__ == "__main__":
    import spacy

    model = spacy.load(sys.argv[2])
    if sys.argv[1] == "expect":
        expect(model, sys.argv[3])
    else:
        compare(model, sys.argv[2], sys.argv[3], sys.argv[4])
