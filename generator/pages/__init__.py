"""Page, and one frozen view per template.

A view holds just what its template prints: words that are ready to show, links that are ready
to use, numbers that are already text. A page is the same as before when its view is.
"""

from generator.pages.articles import ArticleView, DataFile, DataView, NotFoundView
from generator.pages.data import (
    CsvFile,
    DataMeasure,
    DataProject,
    DataReport,
    DataResult,
    DataSource,
    JsonFile,
)
from generator.pages.frame import Frame, Head
from generator.pages.overviews import (
    DepartmentBlock,
    DepartmentsView,
    DepartmentView,
    Example,
    ExampleGroup,
    LevelView,
    NoticesView,
    ProjectsView,
    Stated,
    SummaryView,
)
from generator.pages.page import AnyPage, FilePage, Page, TextPage, TextView, View
from generator.pages.parts import (
    Item,
    Legend,
    LevelBlock,
    Link,
    NavItem,
    NoticeItem,
    Row,
    RowGroup,
    Square,
    Tag,
)
from generator.pages.project import MeasureBar, ProjectView, ResultBlock, SourceRow
from generator.pages.texts import FeedEntry, FeedView, HeadersView, RobotsView, SitemapView

__all__ = [
    "AnyPage",
    "ArticleView",
    "CsvFile",
    "DataFile",
    "DataMeasure",
    "DataProject",
    "DataReport",
    "DataResult",
    "DataSource",
    "DataView",
    "DepartmentBlock",
    "DepartmentView",
    "DepartmentsView",
    "Example",
    "ExampleGroup",
    "FeedEntry",
    "FeedView",
    "FilePage",
    "Frame",
    "Head",
    "HeadersView",
    "Item",
    "JsonFile",
    "Legend",
    "LevelBlock",
    "LevelView",
    "Link",
    "MeasureBar",
    "NavItem",
    "NotFoundView",
    "NoticeItem",
    "NoticesView",
    "Page",
    "ProjectView",
    "ProjectsView",
    "ResultBlock",
    "RobotsView",
    "Row",
    "RowGroup",
    "SitemapView",
    "SourceRow",
    "Square",
    "Stated",
    "SummaryView",
    "Tag",
    "TextPage",
    "TextView",
    "View",
]
