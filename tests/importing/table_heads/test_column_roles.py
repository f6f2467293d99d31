"""Tables of other counties: which column is which, by heads and by cells together."""

import pytest

from generator.analysis.kept_columns.head_words import senses_of
from generator.importing import read_source, vocabulary
from generator.importing.table_heads.column_questions import doubts_of
from generator.importing.table_heads.heads import Head, head_of
from generator.importing.table_shapes import shape_of_grids
from tests.importing.book_files import book, row


def head(text: str, *chosen: tuple[str, str]) -> Head | None:
    """The head of a table in CSV."""
    (grid,) = read_source("a.csv", text.encode())
    return head_of(grid, vocabulary("", chosen))


def columns(text: str, *chosen: tuple[str, str]) -> dict[str, str]:
    """Field -> head of a table in CSV; nothing where it has no head."""
    found = head(text, *chosen)
    return {} if found is None else {name: found.words_of(n) for n, name in found.fields.items()}


def roles(text: str) -> dict[str, str]:
    """The head of each column of numbers -> what it is to its row."""
    found = head(text)
    assert found is not None
    return {found.words_of(n): role for n, role in found.roles.items()}


def test_the_title_is_what_differs_from_row_to_row() -> None:
    text = (
        "序号,实事项目,工作任务,责任单位\n1,教育惠民,建幼儿园2所,县教育局\n2,教育惠民,建小学1所,县教育局\n"
        "3,健康惠民,改造卫生室5家,县卫健局\n4,健康惠民,筛查2万人,县卫健局\n"
    )
    found = columns(text)
    assert (found["title"], found["programme"]) == ("工作任务", "实事项目")
    distinct = text.replace("3,健康惠民", "3,卫生惠民").replace("2,教育惠民", "2,小学惠民")
    assert columns(distinct)["title"] == "实事项目"


def test_contents_are_the_title_where_a_name_stands_twice() -> None:
    text = (
        "序号,项目名称,内容,进展\n1,养老服务项目,新增16家助浴点,已完成9家助浴点\n"
        "2,养老服务项目,改造420户,已改造256户\n3,停车惠民项目,新增泊位900个,已完成412个\n"
        "4,托育服务项目,新增托位240个,已新增150个\n"
    )
    assert columns(text)["title"] == "内容"
    distinct = text.replace("2,养老服务项目", "2,安全监护项目")
    assert columns(distinct)["title"] == "项目名称"


def test_a_name_comes_before_its_contents() -> None:
    text = (
        "序号,建设内容及规模,项目名称,牵头单位\n"
        "1,长3公里,东环路,县交通局\n"
        "2,长5公里,西环路,县交通局\n"
    )
    assert columns(text)["title"] == "项目名称"


@pytest.mark.parametrize(
    ("first", "second"),
    [("座", "公里"), ("所", "家"), ("平方米", "万平方米"), ("万人次", "元/户"), ("处", "局")],
)
def test_words_to_count_in_are_no_offices(first: str, second: str) -> None:
    text = (
        "项目名称,单位,目标值,累计完成,完成率\n"
        f"建驿站,{first},18,12,66.7%\n修步道,{second},40,30,75%\n建学校,所,20,18,90%\n"
    )
    assert roles(text) == {"目标值": "target", "单位": "unit", "累计完成": "actual"}
    assert "departments" not in columns(text)


@pytest.mark.parametrize(
    "goals",
    [
        "工作内容及目标",
        "建设内容和年度目标任务",
        "主要目标任务",
        "预期目标",
        "具体任务",
        "措施与目标",
    ],
)
def test_contents_with_goals_are_targets_beside_names(goals: str) -> None:
    text = (
        f"项目名称,{goals},责任单位,完成情况\n"
        "养老服务,新建食堂12家；新增床位300张,县民政局,已建成食堂12家，新增床位260张。\n"
        "出行条件,改造道路86公里，新建桥梁4座,县交通局,改造道路91.5公里，新建桥梁4座。\n"
        "学位供给,新建幼儿园3所,县教育局,3所幼儿园主体已封顶，正在装修。\n"
    )
    assert columns(text)["title"] == "项目名称"
    assert [sense.role for sense in senses_of(goals) if sense.role == "target"] == ["target"]
    alone = text.replace("项目名称,", "序号,").replace("养老服务,", "1,")
    alone = alone.replace("出行条件,", "2,").replace("学位供给,", "3,")
    assert columns(alone)["title"] == goals


def test_words_of_outcomes_below_what_came_of_it_are_outcomes() -> None:
    text = (
        "项目名称,完成情况,成效\n口袋公园,建成公园18座。,完成任务\n小区改造,改造小区32个。,完成任务\n"
        "农村道路,改造道路30公里。,超额完成\n"
    )
    assert columns(text) == {"title": "项目名称", "text": "完成情况", "outcome": "成效"}


def test_a_goal_of_numbers_is_a_target_and_no_title() -> None:
    text = (
        "指标,目标任务,单位,完成,完成率\n"
        "新增就业,1100,人,1063,96.6%\n"
        "培训,613,人次,626,102%\n"
        "养老床位,90,张,95,106%\n"
    )
    assert columns(text) == {"title": "指标", "text": "完成", "share": "完成率"}
    assert roles(text) == {"目标任务": "target", "单位": "unit", "完成": "actual"}


def test_a_unit_is_an_office_where_its_cells_are() -> None:
    text = "事项,单位,进展\n修路,县交通局,已完工。\n建校,县教育局,在建，主体已封顶。\n"
    assert columns(text) == {"title": "事项", "departments": "单位", "text": "进展"}


def test_progress_is_a_share_a_word_or_a_text_by_its_cells() -> None:
    rows = "修路,县交通局,{}\n建校,县教育局,{}\n建桥,县交通局,{}\n"
    table = "项目名称,责任单位,形象进度\n" + rows
    assert columns(table.format("65%", "80%", "100%"))["share"] == "形象进度"
    assert (
        columns(table.format("路基完成，开始铺面。", "主体封顶。", "通车。"))["text"] == "形象进度"
    )


def test_a_head_with_a_sign_of_per_cent_is_of_texts_only_where_its_cells_are() -> None:
    table = "项目名称,工作任务,实际已完成工作量,完成进度情况(%)\n新建水站,新建水站9座,6座,{}\n"
    table += "培训瓦工,培训瓦工80人次,88人次,{}\n"
    found = columns(table.format("67", "110"))
    assert found["share"] == "完成进度情况(%)"
    assert found["text"] == "实际已完成工作量"
    words = table.format("新建水站已完成67%，正在收尾。", "已全部完成培训，完成率110%。")
    assert columns(words)["text"] == "完成进度情况(%)"


def test_a_second_column_of_states_is_the_outcome() -> None:
    text = (
        "项目,完成情况,落实情况\n"
        "修路,已铺3公里，正在绿化。,推进中\n"
        "建校,主体封顶，开始装修。,按序时推进\n"
        "建桥,通车，已验收。,已完成\n"
    )
    assert columns(text) == {"title": "项目", "text": "完成情况", "outcome": "落实情况"}


def test_who_leads_comes_before_who_answers() -> None:
    text = (
        "任务,责任单位,牵头单位,协办\n"
        "修路,县交通局,县发改局,县财政局\n"
        "建校,县教育局,县住建局,各镇\n"
    )
    found = columns(text)
    assert (found["departments"], found["assisting"]) == ("牵头单位", "协办")


def test_four_quarters_are_no_result_of_the_year() -> None:
    text = (
        "事项,一季度进展,二季度进展,三季度进展,四季度进展\n"
        "修路,勘测,招标,开工,铺面\n"
        "建校,选址,设计,开工,封顶\n"
    )
    assert columns(text) == {"title": "事项"}
    with_year = (
        text.replace("事项,", "事项,全年完成情况,")
        .replace("\n修路", "\n修路,通车")
        .replace("\n建校", "\n建校,投用")
    )
    assert columns(with_year) == {"title": "事项", "text": "全年完成情况"}


def test_what_adds_up_stands_for_the_year() -> None:
    text = "事项,9月完成情况,1-9月累计完成情况\n修路,铺1公里,铺9公里\n建校,封顶,已封顶2所\n"
    assert columns(text)["text"] == "1-9月累计完成情况"


def test_rates_of_money_and_of_beginnings_are_no_share_of_the_project() -> None:
    text = "项目名称,开工率,投资完成率,完成率\n修路,100%,60%,50%\n建校,90%,70%,40%\n"
    assert columns(text) == {"title": "项目名称", "share": "完成率"}
    assert roles(text) == {"开工率": "rate", "投资完成率": "rate"}


def test_the_only_rate_of_completion_is_the_share_though_it_is_of_money() -> None:
    text = (
        "项目名称,计划投资,完成投资,{},进展情况\n修路,500,300,60%,路基完工\n建校,90,63,70%,封顶\n"
    )
    for head in ("投资完成率", "投（筹）资完成率", "完成投资占年度计划（%）", "投资完成比例"):
        assert columns(text.format(head))["share"] == head
    for head in ("开工率", "投资到位率", "投资增长率", "投资占比"):
        assert "share" not in columns(text.format(head))
    two = "项目名称,投资完成率,竣工率,进展情况\n修路,60%,10%,路基完工\n建校,70%,20%,封顶\n"
    assert "share" not in columns(two)  # two rates of completion: neither is the share


def test_rows_that_are_cities_come_in_by_their_cells() -> None:
    text = (
        "序号,市州,计划完成数,累计开工数,开工率\n"
        "1,甲市,150,143,95%\n"
        "2,乙市,71,44,62%\n"
        "3,丙市,87,71,82%\n"
        "全省,,308,258,84%\n"
    )
    assert columns(text) == {"number": "序号", "title": "市州"}
    assert roles(text) == {"计划完成数": "target", "累计开工数": "actual", "开工率": "rate"}


def test_columns_of_towns_stay_under_their_own_heads() -> None:
    text = (
        "序号,指标名称,责任单位,全县,城关镇,白石镇\n"
        "1,改厕户数,县农业农村局,900,300,200\n"
        "2,植树亩数,县林业局,500,100,90\n"
    )
    found = head(text)
    assert found is not None
    assert found.others == {4: "全县", 5: "城关镇", 6: "白石镇"}


def test_a_head_of_two_rows_is_joined() -> None:
    found = head(
        "序号,项目名称,投资（万元）,,进展情况,\n,,计划,完成,内容,比例\n1,修路,500,400,在建。,80%\n2,建校,300,300,建成。,100%\n"
    )
    assert found is not None
    assert (found.rows, found.words_of(4)) == ((1, 2), "投资（万元）完成")
    assert set(found.fields.values()) == {"number", "title", "text", "share"}


def test_a_head_of_three_rows_is_joined() -> None:
    merged = "".join(
        f'<mergeCell ref="{ref}"/>'
        for ref in ("A1:A3", "B1:B3", "C1:E1", "F1:F3", "C2:D2", "E2:E3")
    )
    content = book(
        row(1, "序号", "项目名称", "目标任务", "", "", "责任单位"),
        row(2, "", "", "数量", "", "资金", ""),
        row(3, "", "", "计划", "完成", "", ""),
        row(4, "1", "修路", "10", "9", "500", "县交通局"),
        row(5, "2", "建校", "2", "2", "900", "县教育局"),
        behind=f"<mergeCells>{merged}</mergeCells>",
    )
    (grid,) = read_source("a.xlsx", content)
    found = head_of(grid, vocabulary())
    assert found is not None
    assert (found.rows, found.words_of(3)) == ((1, 2, 3), "目标任务数量计划")


def test_a_matrix_of_districts_and_indicators_has_no_head() -> None:
    text = (
        "地区,目标任务,完成数,完成率,目标任务,完成数,完成率\n"
        "甲区,10,9,90%,5,5,100%\n"
        "乙区,8,8,100%,4,3,75%\n"
        "丙区,6,6,100%,2,2,100%\n"
    )
    assert columns(text) == {}


def test_english_heads_and_numbers_with_letters() -> None:
    text = (
        "No.,项目,责任科室,完成情况\n"
        "A1,修路,建设科,已通车。\n"
        "A2,建校,教育科,已投用。\n"
        "B1,植树,林业站,已完成300亩。\n"
    )
    assert columns(text) == {
        "number": "No.",
        "title": "项目",
        "departments": "责任科室",
        "text": "完成情况",
    }


def test_what_is_said_of_a_head_goes_before_what_its_cells_look_like() -> None:
    text = "事项,单位,备注\n修路,人,已完工\n建校,处,已投用\n"
    assert columns(text, ("备注", "text"))["text"] == "备注"
    assert "note" not in columns(text, ("备注", "extra"))


def test_a_remark_says_that_results_stand_among_the_notes() -> None:
    text = "事项,责任单位,备注（进展情况）\n修路,县交通局,已通车\n建校,县教育局,主体封顶\n"
    assert columns(text)["text"] == "备注（进展情况）"


def doubts(text: str, *chosen: tuple[str, str]) -> list[tuple[str, str]]:
    """The field and the two heads of each question about the columns of a table."""
    (grid,) = read_source("a.csv", text.encode())
    found = head_of(grid, vocabulary("", chosen))
    assert found is not None
    return [(p.values["name"], p.found) for p in doubts_of(grid, found)]


def test_two_columns_that_fit_alike_are_one_question() -> None:
    text = "事项,市级责任单位,县级责任单位\n修路,市交通局,县交通局\n建校,市教育局,县教育局\n"
    assert doubts(text) == [("departments", "市级责任单位 | 县级责任单位")]
    assert doubts(text, ("县级责任单位", "departments")) == []
    assert columns(text, ("县级责任单位", "departments"))["departments"] == "县级责任单位"


def test_shares_under_the_head_of_a_text_are_the_share_beside_a_text() -> None:
    rows = (
        "1,公园,主体工程已经完工；正在绿化,已完成80%\n2,学校,主体结构封顶；正在装修内墙,已完成36%\n"
    )
    found = head(f"序号,项目名称,进展情况,目标完成情况\n{rows}")
    assert found is not None
    assert found.fields == {1: "number", 2: "title", 3: "text", 4: "share"}
    alone = head("序号,项目名称,目标完成情况\n1,新建公园,97%\n2,新建学校,90%\n")
    assert alone is not None
    assert alone.fields[3] == "text"


def test_who_is_in_charge_comes_before_who_builds() -> None:
    text = "序号,项目名称,主管部门,实施单位\n1,新建公园,县住建局,县城管局\n"
    assert doubts(text) == []


def test_two_rates_that_fit_alike_are_one_question() -> None:
    text = "项目名称,任务完成率,目标完成率\n修路,60%,50%\n建校,70%,40%\n"
    assert doubts(text) == [("share", "任务完成率 | 目标完成率")]
    assert doubts(text.replace("任务", "累计")) == []


def test_results_in_a_column_of_notes_are_a_question() -> None:
    text = "事项,责任单位,备注\n修路,县交通局,已完成\n建校,县教育局,已投用\n种树,县林业局,\n"
    assert doubts(text) == [("text", "备注 | 备注")]
    assert doubts(text, ("备注", "note")) == doubts(text, ("备注", "text")) == []


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        (
            "shape_beside",
            "序号,项目名称,责任单位,序号,项目名称,责任单位\n1,修路,县交通局,3,种树,县林业局\n2,建校,县教育局,4,建桥,县交通局\n",
        ),
        (
            "shape_transposed",
            "项目名称,修路,建校\n责任单位,县交通局,县教育局\n完成情况,已通车,已投用\n完成时限,6月,9月\n",
        ),
    ],
)
def test_a_table_of_another_shape_is_refused_with_a_word(shape: str, text: str) -> None:
    grids = read_source("a.csv", text.encode())
    assert [head_of(grid, vocabulary()) for grid in grids] == [None]
    assert shape_of_grids(grids, vocabulary()) == shape


def test_columns_of_one_time_are_not_several_times() -> None:
    text = (
        "项目名称,1—10月合同额,1—10月征地,1—10月形象进度,责任单位\n"
        "修路,210,1560,路基完工，正在铺油,县交通局\n建校,0,950,主体封顶，正在装修,县教育局\n"
    )
    assert columns(text)["text"] == "1—10月形象进度"
    assert "text" not in columns(text.replace("1—10月征地", "9月征地"))


def test_items_of_a_name_that_stands_in_the_first_row_of_its_group_are_the_titles() -> None:
    text = (
        "编号,实事名称,子项内容,目标值,完成值,进展说明,牵头部门\n"
        "1-1,优教惠民,新增学位（个）,900,720,建成2所。,县教育局\n"
        "1-2,,宿舍空调（台）,1150,1150,全部装好。,县教育局\n"
        "2-1,颐养敬老,助浴点（个）,4,1,2个在招标。,县民政局\n"
        "2-2,,高龄津贴（人）,6200,6187,发放到6月。,县民政局\n"
    )
    found = columns(text)
    assert (found["programme"], found["title"]) == ("实事名称", "子项内容")


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (("已销号", "推进中", "未销号"), "outcome"),
        (("批复已取得，主体封顶。", "已完成铺筑12公里，正在划线。", "尚未进场。"), "text"),
    ],
)
def test_what_was_ticked_off_is_a_word_or_a_text_by_its_cells(
    cells: tuple[str, ...], field: str
) -> None:
    rows = "".join(f"{n},修路{n}公里,{words}\n" for n, words in enumerate(cells, start=1))
    assert columns(f"序号,项目名称,销号情况\n{rows}")[field] == "销号情况"


def test_beside_what_was_done_the_words_of_ticking_off_are_the_outcome() -> None:
    text = (
        "序号,项目名称,落实情况,销号情况\n1,修路3公里,已修3公里、通过验收。,已销号\n"
        "2,建校2所,主体封顶、正在装修。,推进中\n3,改厕90座,改造31座。,逾期未完成\n"
    )
    found = columns(text)
    assert (found["text"], found["outcome"]) == ("落实情况", "销号情况")
