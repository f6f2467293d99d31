"""Steps of a project: rows below one title, each of what a column of tasks says.

项目名称 goes over three rows, and 工作任务 says in each what is done by when: that is what the row
is about, and its title. Where a project has one row alone its own title says it.
"""

from collections.abc import Iterable

from msgspec import structs

from generator.importing.cells import without_spaces
from generator.importing.rows.drafts import ProjectDraft, ResultDraft


def with_step_titles(
    projects: Iterable[ProjectDraft], tasks: Iterable[str], joined: frozenset[str]
) -> None:
    """Gives the rows of projects with several the words below a head of tasks as their title.

    `tasks` are the heads of columns that may hold titles, and hold none; `joined` are the pairs of
    characters of the document.
    """
    heads = list(tasks)
    for project in projects:
        head = next((head for head in heads if _tells_apart(project, head)), "")
        if head:
            project.results = [_titled(result, head, joined) for result in project.results]


def are_titles(words: str, projects: Iterable[ProjectDraft]) -> bool:
    """Whether the words below a head have all become titles."""
    return not any(words in dict(r.extra) for project in projects for r in project.results)


def _tells_apart(project: ProjectDraft, head: str) -> bool:
    """Whether every row of a project has words of its own, in one line, below a head."""
    results = project.results
    if len(results) < 2 or not project.title or any(result.title for result in results):
        return False
    words = [dict(result.extra).get(head, "") for result in results]
    is_plain = all(text and "\n" not in text for text in words)
    return is_plain and len({*words, project.title}) == len(words) + 1


def _titled(result: ResultDraft, head: str, joined: frozenset[str]) -> ResultDraft:
    title, mends = without_spaces("title", dict(result.extra)[head], joined)
    return structs.replace(
        result,
        title=title,
        extra=tuple(pair for pair in result.extra if pair[0] != head),
        source=result.source.with_mends(mends),
    )
