"""Writes Tests/NeuralTests/TinyModel/ with spaCy 3.8: a pipeline of the usual architecture, small and with random weights, and what spaCy
itself answers with it. Random weights visit moves that trained ones rarely make. Development only; the tests read the files."""

import json
import shutil
from pathlib import Path

import numpy
import spacy

TEXTS = [
    "Maria Keller told the council on Tuesday that the ferry would sail again.",
    "The mayor, who had promised twelve boats,  bought three.\nNobody asked why the harbour was closed!",
    "Rain.",
    " \n ",
    "In Lisbon, prices rose 4.5% last year; in Oslo they fell. What the minister said he would do, he has not done yet.",
    "“We're leaving,” said Ana; her brother's letters — all of them — had come back unopened from the embassy in Riga.",
]


def main():
    random = numpy.random.default_rng(7)
    nlp = spacy.blank("en")
    words = sorted({t.text for text in TEXTS for t in nlp(text)})[::2]
    nlp.vocab.reset_vectors(width=12)
    for word in words:
        nlp.vocab.set_vector(word, random.normal(size=12).astype("f"))
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 16, "depth": 2, "window_size": 1, "maxout_pieces": 3}

    def tok2vec(attrs, rows):
        embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 16, "attrs": attrs, "rows": rows, "include_static_vectors": True}
        return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}

    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 16, "upstream": "tok2vec"}

    def transitions(kind, vectors):
        return {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": False,
            "hidden_width": 16, "maxout_pieces": 2, "use_upper": True, "tok2vec": vectors,
        }

    attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
    nlp.add_pipe("tok2vec", config={"model": tok2vec(attrs, [60, 20, 40, 40, 6, 6])})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    nlp.add_pipe("parser", config={"model": transitions("parser", listener)})
    nlp.add_pipe("ner", config={"model": transitions("ner", tok2vec(attrs[:4], [60, 20, 40, 40]))})
    for tag in ["NN", "VB", "DT", "IN", "_SP", "."]:
        nlp.get_pipe("tagger").add_label(tag)
    for label in ["nsubj", "dobj", "det", "prep", "nsubj||dobj", "acl||nsubj", "prep||det", "ROOT"]:
        nlp.get_pipe("parser").add_label(label)
    for label in ["PERSON", "GPE", "DATE"]:
        nlp.get_pipe("ner").add_label(label)
    nlp.initialize()
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    value = node.get_param(name)
                    scale = 0.1 if value.ndim < 2 or node.name == "layernorm" else 0.5
                    fresh = random.normal(size=value.shape, scale=scale).astype("f")
                    node.set_param(name, fresh + 1 if name == "G" else fresh)
    # Fewer sentences and longer entities than chance gives, so that the trees and spans have something to them.
    for name, prefix, change in [("parser", "B-", -4), ("parser", "D", -2), ("parser", "L-", 1), ("ner", "I-", 2), ("ner", "O", 3)]:
        bias = nlp.get_pipe(name).model.get_ref("upper").get_param("b")
        for index, move in enumerate(nlp.get_pipe(name).move_names):
            if move.startswith(prefix):
                bias[index] += change

    target = Path(__file__).parents[1] / "NeuralTests" / "TinyModel"
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    for name in ["tokenizer", "meta.json", "vocab/strings.json", "vocab/lookups.bin", "vocab/vectors.cfg", "tok2vec/cfg"]:
        (target / name).unlink(missing_ok=True)
    lines = []
    for doc in nlp.pipe(TEXTS):
        words = [[t.orth, t.norm, t.prefix, t.suffix, t.shape, t.lower] for t in doc]
        lines.append(json.dumps({
            "features": words, "isSpace": [t.is_space for t in doc], "spacy": [bool(t.whitespace_) for t in doc],
            "tags": [t.tag_ for t in doc], "heads": [t.head.i for t in doc], "deps": [t.dep_ for t in doc],
            "sentenceStarts": [bool(t.is_sent_start) for t in doc],
            "entities": [{"start": e.start, "end": e.end, "label": e.label_} for e in doc.ents],
        }))
    (target / "expected.jsonl").write_text("\n".join(lines) + "\n")


main()
