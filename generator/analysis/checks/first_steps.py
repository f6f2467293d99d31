"""Results that tell of no more than the first steps of what was to be built."""

from typing import Final

from generator.analysis.measures import clauses
from generator.analysis.measures.units import is_counted
from generator.patterns import pattern

_STEP: Final = (
    "开工|动工|奠基|进场|桩基|基坑|开挖|地基|基础|主体结构|主体工程|主体|封顶|正负零|招标|招投标|立项|可研|可行性研究|初步设计|施工图|图纸"
    "|选址|征地|征拆|拆迁|土地平整|三通一平|前期|勘察|用地|规划许可|施工许可|方案|审批|批复"
)
_BUILT: Final = pattern("建设|新建|建成|改造|扩建|迁建|修建|改建|重建|打造|完工|竣工")
_ONLY_BEGUN: Final = pattern("推进|加快|启动|前期|谋划|开工|动工|开展|筹建|规划|争取|招商")
# A step with what is said of it: 完成桩基施工, 主体封顶, 施工至五层.
_TOLD: Final = pattern(
    f"完成(?:了)?[^,，。;；\\d]{{0,8}}?(?:{_STEP})[^,，。;；]{{0,8}}|(?:{_STEP})[^,，。;；]{{0,6}}?(?:已|全部|全面|顺利|均)*(?:封顶|完成|完工|结束)"
    "|(?:施工|建设|浇筑|砌筑)(?:至|到)[^,，。;；]{1,8}|(?:已|均|全面|正式|顺利|项目)*(?:开工|动工|奠基|进场)(?:建设|施工)?"
)
_FINISHED: Final = pattern(
    "建成|完工|竣工|投用|投入|使用|运营|运行|开放|交付|验收|通车|通水|通电|通气|开通|启用|挂牌|入住|全部|全面|完成|到位|实现|落实|达"
    "|服务|惠及|受益|改善|提升"
)


def steps_alone(title: str, text: str) -> tuple[int, int] | None:
    """Where the last step stands, if a text tells of steps and of nothing that is finished.

    Only where something was to be built: of work that was to be begun or furthered, or of services,
    steps are what was promised.
    """
    if not _BUILT.search(title) or _ONLY_BEGUN.search(title):
        return None
    if any(is_counted(clause.quantity.unit) for clause in clauses(text)):
        return None  # 注册用户3.2万人: something is at work
    steps = list(_TOLD.finditer(text))
    if not steps or _FINISHED.search(_TOLD.sub("", text)):
        return None
    return steps[-1].span()
