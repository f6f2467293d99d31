"""The findings of a report that nobody has answered, doubt first, and how an answer is written."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from generator.analysis.checks.answers import with_answers
from generator.build.processes import spread_over
from generator.cli.answers.answerable import can_be_answered, command_to_answer, open_of
from generator.cli.context import Context
from generator.cli.project_folder import content_of
from generator.content.check import check
from generator.content.edit.answers_text import with_answer
from generator.content.edit.field_text import text_at, tree_of, with_text_at
from generator.content.edit.files_before import records_before
from generator.content.edit.trial import refuse_unreadable
from generator.content.edit.whole_files import write_files
from generator.content.readers import decode
from generator.content.tree import Path, Tree
from generator.pages.parts.doubts.contradictions import WEIGHTS
from generator.problems import Location, Problem
from generator.records import Answer, Finding, Position, Report
from generator.records.finding import AnswerWords
from generator.records.settings import Site


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are meant: of a project, with a code, about a field, with these words."""

    project: str = ""
    code: str = ""
    field: str = ""
    text: str = ""

    def fits(self, finding: Finding) -> bool:
        """Whether a finding is among them."""
        question = finding.question
        return (
            self.project in ("", *finding.projects)
            and self.code in ("", question.code)
            and (not self.field or f".{question.at.field}".endswith(f".{self.field}"))
            and self.text in ("", question.found)
        )


@dataclass(slots=True)
class OpenFindings:
    """A report with its open findings, and the bytes of the files that they were found in.

    `others` are questions that no answer of the report settles, as a value to be filled in, and
    `elsewhere` is the command that asks about another year, if that has open findings.
    """

    context: Context
    site: Site
    report: Report
    findings: list[Finding]
    before: dict[str, bytes]
    others: int
    elsewhere: str = ""
    trees: dict[str, Tree] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The name of the file with the answers."""
        return f"content/{self.report.folder}/answers.yaml"

    def answer_of(self, finding: Finding, who: str, when: str, why: str) -> Answer:
        """The answer that fits this finding and as few others as can be."""
        question = finding.question
        whole, project = question.at.field, ""
        places = [whole.partition("[")[0], whole]
        if finding.projects and whole.startswith("projects["):
            project, places = finding.projects[0], [whole.partition("].")[2]]
        position = Position(self.file, len(self.report.answers))
        answers = [
            Answer(
                finding=question.code,
                project=project,
                field=place,
                text=question.found,
                who=who,
                when=when,
                why=why,
                position=position,
            )
            for place in places
        ]
        return next((a for a in answers if len(self._fitting(a)) == 1), answers[-1])

    def write_answer(self, answer: Answer) -> int:
        """Writes the answer at once; gives how many findings are answered by it.

        Raises ProblemsFound where it cannot be written, and LayoutError.
        """
        words = AnswerWords(
            **{name: getattr(answer, name) for name in AnswerWords.__struct_fields__}
        )
        text = decode(self.file, self.before.get(self.file, b""))
        self._write(self.file, with_answer(text, words))
        answered = self._fitting(answer)
        self.report = replace(self.report, answers=(*self.report.answers, answer))
        self.findings = [f for f in self.findings if f.question not in answered]
        return len(answered)

    def write_words(self, finding: Finding, words: str) -> None:
        """Puts other words into the field that a finding is about.

        What is open then is to be looked for anew. Raises ProblemsFound where they cannot be
        written, and LayoutError.
        """
        name = finding.question.at.file
        path = self._path_of(finding)
        self._write(name, with_text_at(name, decode(name, self.before[name]), path, words))

    def words_of(self, finding: Finding) -> str | None:
        """The text that a finding is about, if the words asked about stand in a text."""
        at = finding.question.at
        if at.file not in self.before or not finding.question.found:
            return None
        found = text_at(self._tree(at.file), self._path_of(finding))
        return found if found is not None and finding.question.found in found else None

    def text_beside(self, finding: Finding) -> str:
        """What the result says whose other field, as its outcome, is asked about; else nothing."""
        at = finding.question.at
        path = self._path_of(finding) if at.file in self.before else ()
        if path[2:3] != ("results",) or path[4:5] == ("text",):
            return ""
        return text_at(self._tree(at.file), (*path[:4], "text")) or ""

    def is_published(self, finding: Finding) -> bool:
        """Whether the words were published, so that a change of them has its entry."""
        ledger = self.report.ledger
        if ledger is None:
            return False
        ids = finding.projects if "projects[" in finding.question.at.field else ()
        return not ids or any(project in ledger.published for project in ids)

    def field_of(self, finding: Finding) -> str:
        """The field of a project as `amend` takes it; empty for what it does not name so."""
        field = finding.question.at.field
        if not finding.projects or not field.startswith("projects["):
            return ""
        named = field.partition("].")[2]
        is_record = finding.question.at.file.rpartition("/")[0].endswith(self.report.folder)
        return f"{finding.projects[0]}:{named}" if named and is_record else ""

    def place_of(self, finding: Finding) -> Location:
        """Where the finding stands, with its line."""
        at = finding.question.at
        return self._tree(at.file).at(self._path_of(finding)) if at.file in self.before else at

    def _fitting(self, answer: Answer) -> list[Problem]:
        """The open questions that an answer fits."""
        report = replace(self.report, answers=(answer,))
        questions = [finding.question for finding in self.findings]
        return [f.question for f in with_answers(report, questions) if f.answer is not None]

    def _tree(self, name: str) -> Tree:
        if name not in self.trees:
            self.trees[name] = tree_of(name, decode(name, self.before[name]))
        return self.trees[name]

    def _path_of(self, finding: Finding) -> Path:
        at = finding.question.at
        return self._tree(at.file).path_of(at.field)

    def _write(self, name: str, text: str) -> None:
        """Writes a file of which nobody has saved another state since it was read."""
        project, before = self.context.project, {name: self.before.get(name)}
        refuse_unreadable(project, {name: text.encode()})
        self.before |= write_files(project, {name: text}, before)


def open_findings(context: Context, year: str | None) -> OpenFindings:
    """The open findings of the report of a year, or of the newest.

    Raises ProblemsFound, and UsageError where there is no such report.
    """
    before = records_before(context.project)
    loaded, report = content_of(context, year, instead=before)
    checked = check(loaded, spread=spread_over(0))
    asked = open_of(checked, report)
    found = [finding for finding in asked if can_be_answered(finding)]
    years = tuple(f"content/{each.folder}/" for each in loaded.content.reports)
    of_site = [p for p in checked.waiting if not p.at.file.startswith(years)]
    others = len(of_site) + len(asked) - len(found)
    found.sort(key=lambda finding: _weight(finding.question.code))
    elsewhere = command_to_answer(checked, report.folder)
    return OpenFindings(context, loaded.site, report, found, before, others, elsewhere)


def _weight(code: str) -> tuple[int, str]:
    """Doubts about figures first, as the pages have it; what they do not weigh, by its code."""
    return (WEIGHTS.index(code) if code in WEIGHTS else len(WEIGHTS), code)
