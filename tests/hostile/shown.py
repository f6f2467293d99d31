"""What a page would do, and what it shows, told from its markup."""

from urllib.parse import urlsplit

from tests.site.markup import Element, folded, parse

SCHEMES = frozenset({"", "http", "https", "mailto"})
FORBIDDEN = frozenset({"iframe", "object", "embed", "base", "frame", "animate", "style"})


def active(text: str) -> list[str]:
    """Everything on a page that would act and is not the site's own."""
    found = []
    for one in parse(text):
        found += [f"{one.tag} {name}" for name in one.attrs if name.startswith("on")]
        if one.tag in FORBIDDEN or one.attrs.get("http-equiv", "").lower() == "refresh":
            found.append(one.tag)
        addresses = (one.attrs.get(name, "") for name in ("href", "src", "action", "formaction"))
        found += [f"{one.tag} {at}" for at in addresses if urlsplit(at).scheme not in SCHEMES]
        if one.tag == "script" and not _is_ours(one):
            found.append(f"script {one.verbatim[:40]}")
    return found


def _is_ours(script: Element) -> bool:
    address = script.attrs.get("src", "")
    if address:
        return "assets/" in address and not urlsplit(address).netloc
    return script.attrs.get("type") == "application/ld+json"


def readable(text: str) -> str:
    """What can be read on a page, in one line."""
    return readable_words(parse(text).verbatim)


def readable_words(words: str) -> str:
    """Words as `readable` has them."""
    return folded(" ".join(words.split()))
