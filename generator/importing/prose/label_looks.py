"""What labels of a list mean where their words say one thing and most of their values another."""

from collections.abc import Sequence
from dataclasses import replace

from generator.importing.documents import Paragraph
from generator.importing.prose.value_labels import labels_in
from generator.importing.table_heads.columns import NO_FIELD, Vocabulary, without_space
from generator.importing.table_heads.likeness import is_prose


def with_meanings(known: Vocabulary, paragraphs: Sequence[Paragraph]) -> Vocabulary:
    """The vocabulary with what labels mean that sound like an outcome and hold sentences.

    目前进度 may say 正常推进 or what was done; it is the text where no other label is that.
    """
    values: dict[str, list[str]] = {}
    has_text = False
    for paragraph in paragraphs:
        labels = labels_in(paragraph.text, known)
        ends = [*(label.start for label in labels[1:]), len(paragraph.text)]
        for label, end in zip(labels, ends, strict=bool(labels)):
            has_text |= label.field == "text"
            if label.field == "outcome" and label.words:
                words = without_space(label.words)
                values.setdefault(words, []).append(paragraph.text[label.end : end])
    meant: dict[str, str] = {}
    for words, texts in values.items():
        if words not in known.decided and 2 * sum(map(_is_sentence, texts)) > len(texts):
            meant[words] = NO_FIELD if has_text else "text"
            has_text = True
    return replace(known, decided={**known.decided, **meant}) if meant else known


def _is_sentence(text: str) -> bool:
    words = text.strip().rstrip("。；;")
    return is_prose(words) or any(sign.isdigit() for sign in words)
