"""What tells of the data files as a whole: datapackage.json and SHA256SUMS."""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.pages import addresses
from generator.pages.file_content import FileFacts, PackageFile, SumsFile
from generator.pages.files.fields import CSV_FIELDS, Field, FileKind, files_of
from generator.pages.outline import Outline
from generator.pages.parts.headlines.sentences import source_sentence
from generator.records import Project, Report

# What every row of a table is known by; a table whose rows have no key of their own lacks one.
_KEYS: Final[Mapping[str, list[str]]] = {
    "results.csv": ["project", "result"],
    "departments.csv": ["slug"],
    "progress.csv": ["project", "period"],
}

_ABOUT_FILES: Final = ("datapackage.json", "SHA256SUMS")


def package_file(outline: Outline) -> PackageFile:
    """datapackage.json, by version 1 of the Data Package specification.

    The data files do not name the site's address: a copy under another one has the same digests.
    """
    site, report = outline.site, outline.report
    kinds = files_of(with_places=outline.has["places"])
    described = [kind for kind in kinds if kind.name not in _ABOUT_FILES]
    about: dict[str, object] = {
        "profile": "data-package",
        "name": name_of(report),
        "title": f"{report.title}（{report.folder}）",
        "description": description_of(report),
        **({"licenses": [{"path": site.licence}]} if site.licence else {}),
        "sources": [
            {"title": document.title, **({"path": document.url} if document.url else {})}
            for document in report.documents
        ],
        "contributors": [{"title": site.publisher, "role": "publisher"}],
    }
    return PackageFile(
        about=about,
        resources=tuple(_resource(kind) for kind in described),
        files=_data_files(report, [kind.name for kind in described]),
    )


def name_of(report: Report) -> str:
    """What the data are called by programs, wherever they lie."""
    return f"livelihood-projects-{report.folder}"


def description_of(report: Report) -> str:
    """What the data are about, what they hold, from where they come, and in which forms."""
    source = source_sentence(report)
    return f"{report.title}：{contents_of(report)}{source}每条记录注明出处，附字段说明和校验值。"


def contents_of(report: Report) -> str:
    """What the data files hold, in one sentence that names only what there is."""
    projects = report.projects
    parts = ["目标"]
    parts += ["完成情况"] if any(project.stated for project in projects) else []
    parts += ["成效"] if any(map(_has_word, projects)) else []
    parts += ["进展"] if report.steps else []
    parts += ["责任单位"] if any(project.departments for project in projects) else []
    *before, last = parts
    named = f"{'、'.join(before)}和{last}" if before else last
    return f"{len(projects)} 个项目的{named}。"


def _has_word(project: Project) -> bool:
    return any(result.outcome is not None for result in project.results)


def sums_file(outline: Outline) -> SumsFile:
    """SHA256SUMS of every file but itself."""
    kinds = files_of(with_places=outline.has["places"])
    names = [kind.name for kind in kinds if kind.name != "SHA256SUMS"]
    return SumsFile(_data_files(outline.report, names))


def _data_files(report: Report, names: Sequence[str]) -> tuple[FileFacts, ...]:
    """Data files by name, whose sizes and digests the renderer knows."""
    return tuple(FileFacts(addresses.data_file(report.folder, name)) for name in names)


def _resource(kind: FileKind) -> dict[str, object]:
    stem, _, form = kind.name.rpartition(".")
    said: dict[str, object] = {
        "name": stem if form == "csv" else f"{stem}-{form}",
        "description": kind.about,
        "format": form,
        "mediatype": kind.media,
    }
    fields = CSV_FIELDS.get(kind.name)
    if fields is None:
        return {**said, "profile": "data-resource"}
    schema: dict[str, object] = {"fields": [_field(field) for field in fields]}
    if kind.name in _KEYS:
        schema["primaryKey"] = _KEYS[kind.name]
    return {
        **said,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict[str, str]:
    return {
        "name": field.name,
        "type": field.type,
        "title": field.label,
        "description": field.about,
    }
