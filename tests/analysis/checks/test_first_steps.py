"""Results that tell of first steps alone, where something was to be built."""

import pytest

from generator.analysis.checks.first_steps import steps_alone


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "已开工建设，完成桩基施工。": "完成桩基施工",
        "主体结构施工至五层。": "施工至五层",
        "项目已完成招标。": "完成招标",
    }.items(),
)
def test_steps_alone_are_found(text: str, words: str) -> None:
    place = steps_alone("建设县公共卫生中心。", text)
    assert place is not None
    assert text[slice(*place)] == words


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("建设县公共卫生中心。", "项目3月开工，10月主体封顶，12月底建成投用。"),
        ("建设县公共卫生中心。", "公共卫生中心投入使用。"),
        ("建设县公共卫生中心。", "完成主体结构和装饰装修，已通过竣工验收。"),
        ("建设智慧停车平台。", "平台完成立项，注册用户3.2万人。"),
        ("加快推进县医院迁建。", "项目已开工，完成桩基施工。"),
        ("做好慰问工作。", "已完成招标。"),
    ],
)
def test_whatever_is_finished_or_was_only_to_begin_is_none(title: str, text: str) -> None:
    assert steps_alone(title, text) is None
