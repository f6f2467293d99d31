"""A page in Markdown -> an article; its HTML is taken from an earlier run where it is the same."""

from typing import Final

from msgspec.structs import replace

from generator.content import readers
from generator.content.limits import LIMITS
from generator.content.markup.markdown import is_safe, safe_html, with_markup
from generator.content.reuse import Cache, key_of, read_cached, write_cached
from generator.content.schema import article_head
from generator.content.tree import digest_of
from generator.problems import Location
from generator.records import Article

_KIND: Final = "article"


def article_from(file: str, slug: str, content: bytes, cache: Cache | None) -> Article:
    """The article of a page, by the name of its file; raises ProblemsFound."""
    key = b""
    if cache is not None:
        key = key_of((file, digest_of(content), repr(LIMITS.get())))
    article = read_cached(cache, _KIND, key, Article)
    if article is None or not is_safe(article.body):
        article = _article_of(file, slug, content)
        write_cached(cache, _KIND, key, article)
    return replace(article, body=with_markup(article.body))


def _article_of(file: str, slug: str, content: bytes) -> Article:
    """The article with the HTML of its body as plain text."""
    tree, body, line = readers.read_front_matter(file, readers.decode(file, content))
    head = article_head(tree)
    prose = safe_html(body, Location(file, line, 1))
    return Article(slug, head.title, head.summary, prose, file, head.menu == "true")
