"""The questions of an import: one a decision, asked at the prompt, answered by options as well."""

from pathlib import Path

import pytest
import yaml

from tests.cli.verbs.answering import Done, data, ran
from tests.importing.offices import small_year

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"
NAMES = HEAD + "".join(
    f"{number},新建第{number}项,已建成,完成任务,{name}\n"
    for number, name in enumerate(
        ["县体育局", "县气象局", "县体育局", "县卫健局", "市教育局"] * 7, start=1
    )
)
WORDS = HEAD + "1,新建学校,已建成,已完成,市教育局\n2,新建公园,在建,基本完成,市住建局\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_year(tmp_path / "project", ("county", "县级"))


def run(project: Path, text: str, *options: str, answers: str = "", name: str = "表格.csv") -> Done:
    """An import; answers are what is typed."""
    file = project.parent / name
    file.write_text(text, encoding="utf-8")
    return ran(project, "import", str(file), "--year", "2023", *options, said=answers)


def content(project: Path) -> dict[str, bytes]:
    return {str(f): f.read_bytes() for f in project.rglob("*") if f.is_file()}


def test_thirty_five_rows_with_three_new_names_are_one_message(project: Path) -> None:
    before = content(project)
    done = run(project, NAMES, "--yes")
    assert done.code == 1
    assert done.err.count("YQ728") == 1
    assert "缺 3 个，涉及 28 行" in done.err
    assert (
        "content/2023/departments.yaml 中应有：\n"
        "  departments:\n"
        "    - {slug: xian-ti-yu-ju, name: 县体育局}\n"
        "    - {slug: xian-qi-xiang-ju, name: 县气象局}\n"
        "    - {slug: xian-wei-jian-ju, name: 县卫健局}\n"
    ) in done.err
    assert content(project) == before


def test_create_writes_the_lines_and_what_was_there_stays(project: Path) -> None:
    done = run(project, NAMES, "--create", "--yes")
    assert done.code == 0, done.err
    departments = data(project, "departments.yaml")["departments"]
    assert departments[0] == {"slug": "d0", "name": "市教育局"}
    assert [entry["name"] for entry in departments[-3:]] == ["县体育局", "县气象局", "县卫健局"]
    assert len(data(project, "county.yaml")["projects"]) == 35


def test_an_alias_can_be_said(project: Path) -> None:
    done = run(project, NAMES, "--create", "--yes", "--alias", "县卫健局=市卫健局")
    assert done.code == 0, done.err
    entries = {entry["name"]: entry for entry in data(project, "departments.yaml")["departments"]}
    assert entries["市卫健局"]["aliases"] == ["县卫健局"]
    assert "县卫健局" not in entries


def test_at_the_prompt_a_word_nobody_knows_is_asked_once_and_the_rest_taken(project: Path) -> None:
    done = run(project, WORDS, answers="是\n3\n是\n")
    assert done.code == 0, done.err
    assert (
        "“基本完成”属于哪一类？1 超额完成、2 完成、3 快于序时、4 按序时、5 滞后、6 未完成"
        in done.out
    )
    outcomes = {entry["word"]: entry["kind"] for entry in data(project, "report.yaml")["outcomes"]}
    assert outcomes["已完成"] == "met"
    assert outcomes["基本完成"] == "ahead"


def test_the_same_by_options_and_yes(project: Path) -> None:
    done = run(project, WORDS, "--yes")
    assert done.code == 1
    assert "YQ752" in done.err
    assert "--word 基本完成=完成" in done.err
    assert not (project / "content/2023/county.yaml").exists()
    done = run(project, WORDS, "--yes", "--word", "基本完成=完成")
    assert done.code == 0, done.err
    assert "  登记      成效用语：已完成（完成）\n" in done.out
    outcomes = {entry["word"]: entry["kind"] for entry in data(project, "report.yaml")["outcomes"]}
    assert outcomes["基本完成"] == "met"


@pytest.mark.parametrize("answers", ["", "是\n", "是\n5\n"])
def test_a_prompt_that_ends_writes_nothing_and_names_the_options(
    project: Path, answers: str
) -> None:
    before = content(project)
    done = run(project, WORDS, answers=answers)
    assert done.code == 1
    assert "--create" in done.err or "--yes" in done.err
    assert content(project) == before


def test_no_is_an_answer_and_writes_nothing(project: Path) -> None:
    before = content(project)
    done = run(project, WORDS, answers="否\n")
    assert done.code == 1
    assert content(project) == before


def test_what_looks_like_no_office_is_never_taken_by_itself(project: Path) -> None:
    text = HEAD + "1,新建学校,已建成,完成任务,待定\n"
    done = run(project, text, "--create", "--yes")
    assert done.code == 1
    assert "YQ751" in done.err
    done = run(project, text, answers="市教育局\n是\n")
    assert done.code == 0, done.err
    assert data(project, "departments.yaml")["departments"][0]["aliases"] == ["待定"]


def test_a_level_is_said_by_its_label_and_begun_where_it_is_new(project: Path) -> None:
    text = HEAD + "1,新建学校,已建成,完成任务,市教育局\n"
    assert run(project, text, "--level", "县 级", "--yes").code == 0
    done = run(project, text, "--level", "镇级", "--yes", name="镇.csv")
    assert done.code == 1
    assert "YQ733" in done.err
    done = run(project, text, "--level", "镇级", "--create", "--yes", name="镇.csv")
    assert done.code == 0, done.err
    assert data(project, "report.yaml")["levels"][-1] == {"id": "town", "label": "镇级"}
    assert len(data(project, "town.yaml")["projects"]) == 1


def test_a_table_of_a_county_never_goes_under_the_province(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("province", "省级"))
    text = "2023年安和县民生实事完成情况,,,,\n" + HEAD + "1,新建学校,已建成,完成任务,市教育局\n"
    done = run(project, text, "--yes")
    assert done.code == 1
    assert "YQ723" in done.err
    done = run(project, text, "--create", "--yes")
    assert done.code == 0, done.err
    levels = data(project, "report.yaml")["levels"]
    assert [level["id"] for level in levels] == ["province", "county"]


def test_a_year_is_begun_by_create_and_asked_about_without(project: Path) -> None:
    text = "2024年安和县民生实事任务分解表,,\n序号,项目内容,责任单位\n1,新建学校1所,县教育局\n"
    file = project.parent / "计划.csv"
    file.write_text(text, encoding="utf-8")
    done = run(project, text, "--year", "2024", answers="是\n是\n", name="计划.csv")
    assert done.code == 0, done.err
    report = yaml.safe_load((project / "content/2024/report.yaml").read_text(encoding="utf-8"))
    assert (report["title"], report["short_title"]) == ("2024年安和县民生实事", "安和县民生实事")
    assert "outcomes" not in report


def test_departments_of_the_year_before_keep_their_names_and_addresses(project: Path) -> None:
    """A name of theirs that is printed takes slug and name; what is printed otherwise is new."""
    names = project / "content/2023/departments.yaml"
    names.write_text(
        "departments:\n"
        "  - {slug: education, name: 市教育局, aliases: [市教体局]}\n"
        "  - {slug: housing, name: 市住建局, aliases: [市住房和城乡建设局]}\n"
        "  - {slug: d2, name: 市水利局}\n",
        encoding="utf-8",
    )
    text = (
        "2024年安和县民生实事任务分解表,,\n序号,项目内容,责任单位\n"
        "1,新建学校1所,市教体局\n2,整修公园2个,市住建局\n3,种树3千棵,市林业局\n"
    )
    done = run(project, text, "--year", "2024", "--create", "--yes", name="计划.csv")
    assert done.code == 0, done.err
    assert "“市教体局”" in done.out
    assert "上一年度登记为同一单位" in done.out
    listed = yaml.safe_load(
        (project / "content/2024/departments.yaml").read_text(encoding="utf-8")
    )["departments"]
    assert listed == [
        {"slug": "education", "name": "市教育局", "aliases": ["市教体局"]},
        {"slug": "housing", "name": "市住建局"},
        {"slug": "shi-lin-ye-ju", "name": "市林业局"},
    ]


@pytest.mark.parametrize(
    ("title", "name", "options", "code"),
    [
        ("2022年安和县民生实事完成情况", "表格.csv", [], "YQ753"),
        ("安和县民生实事完成情况", "2022年完成情况.csv", [], "YQ753"),
        ("2023年上半年民生实事进展情况", "9月进展情况.csv", [], "YQ754"),
        ("2023年上半年民生实事进展情况", "表格.csv", ["--period", "2023-09"], "YQ754"),
    ],
)
def test_a_year_or_a_time_that_titles_contradict_is_a_question(
    project: Path, title: str, name: str, options: list[str], code: str
) -> None:
    text = f"{title},,\n序号,项目内容,完成情况\n1,新建学校1所,已开工\n"
    done = run(project, text, "--yes", *options, name=name)
    assert done.code == 1
    assert code in done.err
    done = run(project, text, "--yes", "--as-said", *options, name=name)
    assert done.code == 0, done.err


@pytest.mark.parametrize(
    "title", ["2024年1月公布的2023年民生实事", "2023年1-9月民生实事进展", "民生实事"]
)
def test_titles_that_agree_ask_nothing(project: Path, title: str) -> None:
    text = f"{title},,\n序号,项目内容,完成情况\n1,新建学校1所,已开工\n"
    assert run(project, text, "--yes").code == 0


def test_what_is_supplied_is_marked(project: Path) -> None:
    text = "序号,项目内容,完成情况\n1,新建学校1所,已建成\n"
    done = run(project, text, "--yes", "--outcome", "完成任务", "--department", "市教育局")
    assert done.code == 0, done.err
    [result] = data(project, "county.yaml")["projects"][0]["results"]
    assert sorted(result["supplied"]) == ["departments", "outcome"]


def test_two_files_with_one_table_are_read_once_with_the_differences(project: Path) -> None:
    first = (
        HEAD + "1,新建学校1所,已建成,完成任务,市教育局\n2,新建公园2个,已建成3个,超额完成,市住建局\n"
    )
    second = first.replace("已建成3个", "已建成4个")
    (project.parent / "通报.csv").write_text(second, encoding="utf-8")
    done = run(project, first, str(project.parent / "通报.csv"), "--yes")
    assert done.code == 0, done.err
    assert (
        "同一张表  通报.csv 第2张表 与 表格.csv 中县级的表相同，不重复导入（15 个单元格）"
        in done.out
    )
    assert "县级第2项 完成情况：导入“已建成3个”，另一文件为“已建成4个”" in done.out
    assert [p["results"][0]["text"] for p in data(project, "county.yaml")["projects"]] == [
        "已建成",
        "已建成3个",
    ]


def test_the_fuller_of_two_files_is_read(project: Path) -> None:
    plan = "序号,项目内容,责任单位\n1,新建学校1所,市教育局\n2,新建公园2个,市住建局\n"
    result = (
        HEAD + "1,新建学校1所,已建成,完成任务,市教育局\n2,新建公园2个,已建成,完成任务,市住建局\n"
    )
    (project.parent / "结果.csv").write_text(result, encoding="utf-8")
    done = run(project, plan, str(project.parent / "结果.csv"), "--yes")
    assert done.code == 0, done.err
    first = data(project, "county.yaml")["projects"][0]["results"][0]
    assert (first["outcome"], first["departments"]) == ("完成任务", ["市教育局"])


TWO_TABLES = (
    "2023年安和县民生实事,,,,\n"
    + HEAD
    + "1,新建学校1所,已建成,完成任务,市教育局\n2,新建公园2个,已建成,完成任务,市住建局\n"
    "2023年安和县主要目标,,,,\n"
    + HEAD
    + "1,新增托位80个,已新增,完成任务,市教育局\n2,整修河道3公里,已整修,完成任务,市住建局\n"
)
OTHER = HEAD + "1,新增托位80个,已新增,完成任务,市教育局\n2,整修河道3公里,已整修,完成任务,市住建局\n"
FIRST = HEAD + "1,新建学校1所,已建成,完成任务,市教育局\n2,新建公园2个,已建成,完成任务,市住建局\n"


def keys(project: Path) -> list[tuple[str, str]]:
    projects = data(project, "county.yaml")["projects"]
    return [(str(p.get("key") or p["number"]), p["title"]) for p in projects]


def test_a_second_table_is_of_the_level_where_a_person_says_so(project: Path) -> None:
    before = content(project)
    done = run(project, TWO_TABLES, answers="否\n")
    assert "“2023年安和县主要目标”的编号从头开始。它是县级的另一张表吗？" in done.out
    assert (done.code, content(project)) == (1, before)
    assert "--level county" in done.err
    assert run(project, TWO_TABLES, "--yes").code == 1  # nobody has been asked
    done = run(project, TWO_TABLES, answers="是\n是\n")
    assert done.code == 0, done.err
    assert keys(project) == [
        ("1", "新建学校1所"),
        ("2", "新建公园2个"),
        ("t2-1", "新增托位80个"),
        ("t2-2", "整修河道3公里"),
    ]


def test_a_later_table_that_the_level_does_not_have_is_asked_about(project: Path) -> None:
    assert run(project, FIRST, "--yes").code == 0
    before = content(project)
    for options, answers in (((), "否\n"), (("--yes",), "")):
        done = run(project, OTHER, *options, answers=answers, name="目标.csv")
        assert (done.code, content(project)) == (1, before)
        assert "请加 --table new" in done.err
    done = run(project, OTHER, answers="是\n是\n", name="目标.csv")
    assert done.code == 0, done.err
    assert "没有一行确定是已有的项目（如“1 新建学校1所”）" in done.out
    assert [key for key, _ in keys(project)] == ["1", "2", "t2-1", "t2-2"]


def test_beside_another_table_a_further_one_is_to_be_imported_by_itself(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("county", "县级"), ("town", "镇级"))
    of_town = "2023年镇级民生实事,,,,\n"
    both = "2023年县级民生实事,,,,\n" + FIRST + of_town
    assert run(project, both + FIRST, "--yes").code == 0
    before = content(project)
    done = run(project, both + OTHER, answers="是\n是\n")
    assert (done.code, content(project)) == (1, before)
    assert "请把它单独导入，并加 --table new" in done.err
    done = run(project, of_town + OTHER, answers="是\n是\n")
    assert done.code == 0, done.err
    assert len(data(project, "town.yaml")["projects"]) == 4
    assert keys(project) == [("1", "新建学校1所"), ("2", "新建公园2个")]


def test_of_two_files_that_differ_the_first_is_imported_and_the_other_named(project: Path) -> None:
    plan = (
        "序号,项目内容,完成时限,责任单位\n"
        "1,新建学校1所,年底前,市教育局\n2,新建公园2个,6月底前,市住建局\n"
    )
    second = project.parent / "结果.csv"
    second.write_text(FIRST, encoding="utf-8")
    before = content(project)
    for options, answers in (((), "否\n"), (("--yes",), "")):
        done = run(project, plan, str(second), *options, answers=answers, name="计划.csv")
        assert (done.code, content(project)) == (1, before)
        assert "请先导入 计划.csv，再单独导入 结果.csv" in done.err
    done = run(project, plan, str(second), answers="是\n是\n", name="计划.csv")
    assert done.code == 0, done.err
    assert done.out.endswith("尚未导入：结果.csv。请再单独导入，内容会补充到已有的项目中。\n")
    [first, _] = data(project, "county.yaml")["projects"]
    assert first["results"][0]["deadline"] == "年底前"
    assert "outcome" not in first["results"][0]
    done = run(project, FIRST, "--yes", name="结果.csv")
    assert done.code == 0, done.err
    [first, _] = data(project, "county.yaml")["projects"]
    result = first["results"][0]
    assert (result["deadline"], result["outcome"]) == ("年底前", "完成任务")


RATES = (
    "序号,项目内容,任务完成率,目标完成率,责任单位\n"
    "1,新建学校1所,60%,50%,市教育局\n2,新建公园2个,70%,40%,市住建局\n"
)


def test_of_two_columns_that_fit_alike_one_is_chosen_at_the_prompt(project: Path) -> None:
    before = content(project)
    for options, answers in (((), "\n"), (("--yes",), "")):
        done = run(project, RATES, *options, answers=answers)
        assert (done.code, content(project)) == (1, before)
        assert "--map “任务完成率=share”" in done.err
    done = run(project, RATES, answers="2\n是\n")
    assert done.code == 0, done.err
    assert "1 任务完成率（60%；70%）；2 目标完成率（50%；40%）" in done.out
    results = [project["results"][0] for project in data(project, "county.yaml")["projects"]]
    assert [(each["share"], each["share_head"], each["extra"]) for each in results] == [
        (50, "目标完成率", {"任务完成率": "60%"}),
        (40, "目标完成率", {"任务完成率": "70%"}),
    ]


def test_a_row_that_fits_two_ways_is_read_by_what_a_column_is_said_to_hold(project: Path) -> None:
    text = "项目名称\n责任单位\n配合单位\n建学校\n市教育局\n建公园\n市住建局\n"
    before = content(project)
    done = run(project, text, answers="\n", name="表.txt")
    assert (done.code, content(project), "YQ721" in done.err) == (1, before, True)
    done = run(project, text, answers="配合单位=note\n是\n", name="表.txt")
    assert done.code == 0, done.err
    assert "责任单位=市教育局；或者：配合单位=市教育局" in done.out
    assert [
        project["results"][0]["departments"] for project in data(project, "county.yaml")["projects"]
    ] == [["市教育局"], ["市住建局"]]


def test_a_level_of_the_call_that_is_new_is_asked_about(project: Path) -> None:
    before = content(project)
    for options, answers in (((), "否\n"), (("--yes",), "")):
        done = run(project, FIRST, "--level", "镇级", *options, answers=answers)
        assert (done.code, content(project), "YQ733" in done.err) == (1, before, True)
    done = run(project, FIRST, "--level", "镇级", answers="是\n是\n")
    assert done.code == 0, done.err
    assert "report.yaml 中没有“镇级”这一级，要新增吗？" in done.out
    levels = data(project, "report.yaml")["levels"]
    assert [level["label"] for level in levels] == ["县级", "镇级"]
