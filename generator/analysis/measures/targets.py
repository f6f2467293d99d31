"""What is to be delivered: the targets of a title."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.measures.aspects import Aspect, aspect_wanted
from generator.analysis.measures.cell_numbers import trailing_number
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.possible_actuals import bare_clause
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.roles import EACH_OF, Role
from generator.analysis.measures.stages import is_of_money
from generator.analysis.measures.subjects import letters_of, own_words
from generator.analysis.measures.units import count_alike, first_word, is_counted, is_rate
from generator.analysis.measures.written_numbers import Bound, number_start
from generator.patterns import pattern

# 自负费用仍超5万元 says who is meant and 支援6个海岛县 whom it serves: neither is to be delivered.
_CONDITION: Final = pattern(r"(?:仍超|超过|超出|支援[^,，。;；]{0,8})$")
_SHARE_PAID: Final = pattern(r"(?:按|给予|报销|补贴|补助|按照)[^,，。;；\d]{0,8}$")
_PAID: Final = pattern(r"的?(?:比例)?(?:给予|补助|补贴|报销|奖励|标准|资金|的比例)")
_REGION: Final = pattern(
    r"(?:个)?(?:县|市|区|乡|镇|街道|行政村|自然村|村|社区|部门|地市)(?!级|庄|史|委|域|场|民)|(?:村民|居民)?小?组(?=[,，。;；]|$)|村民小?组"
)
_OVER_ALL: Final = pattern(
    r"(?:总投资|总规模|总量|总[人户]?数|现有|共有|存量|全[省市县区州旗][需待应]|规划|[二两三四五六七八九十]年[内共]?|(?<!\d)\d年[内共]?|十四五|期间|20\d\d[-—~至到]20\d\d年?"
    r"|总体|概算)[^,，。;；\d]{0,10}$"
)
_THIS_YEAR: Final = pattern(
    r"(?:年内|今年|本年|年度|当年|全年|[2\uff12][0\uff10]\d\d年)[^,，。;；\d]{0,12}$"
)
_SCOPED: Final = pattern(
    r"(?:全省|全县|全市|全区|辖区|覆盖|涉及|在|惠及|服务|对|为|全部|各)[^,，。;；\d]{0,6}$"
)
_ALL_OF: Final = pattern(
    r"(?=[全辖在登从现已共])(?:(?:全省|全县|全市|全区|全州|全旗|全镇|全乡|辖区|在册|登记|从|在)[^,，。;；、\d]{0,6}$"
    r"|[现已共]有[^,，。;；、\d]{0,16}$)"
)
_AMONG: Final = pattern(
    r"[^,，。;；:：、\d]{0,16}(?<![其高初集年期职])中[,，]?[^,，。;；:：、\d]{0,12}"
)
_LISTED: Final = pattern(r"[^,，。;；:：、\d]{0,8}(?:、|和|及)[^,，。;；:：、\d]{0,4}")
_OF_THEM: Final = pattern(r"[^。;；:：\d]{0,24}(?:为|对|给|向|从|让)其中(?:的)?")
_YEARS: Final = pattern(
    r"(?=[2两二三四五六七八九十规历])(?:20\d\d年?[-—~－至到\uff5e](?:20)?\d\d年|[两二三四五六七八九十]年(?:合计|内|共|累计|总)|[三五]年(?:行动|计划|规划)"
    r"|十[三四五]五|规划期|历年)"
)
_YEARS_BEHIND: Final = pattern(
    rf"[^,，。;；:：、\d(（]{{0,12}}[(（](?={_YEARS.pattern})"
)  # 540公里(2015—2017年)
_GIVEN: Final = pattern("补助|补贴|奖励|救助|慰问|资助")
_TO_WHOM: Final = pattern(r"\d[\d.]*[万千]?余?(?:户|人|名|位)")
_PLAN: Final = pattern(r"20\d\d年度?|拟|安排|实施|改造|建|为|补")
_BORDER: Final = pattern(r"[,，。;；:：、\n]")
_INCLUDING: Final = pattern(r"[(（](?:含|包括|包含|不含)[^()（）]*$")
_IN_TURN: Final = pattern(r"[^,，。;；\d]*分别")
_OPENS: Final = ("(", "（")
_TOTAL: Final = pattern("[)）]?[,，]?(?:一?共计?|合计|总计|总共)")
_AND: Final = pattern("、|以及|和|及|与")
_CLAUSE: Final = pattern(r"[,，。;；:：()（）\n]")
_LIST: Final = 120  # characters of a list of names
_AROUND: Final = 6  # numbers on either side
_FAR: Final = 30  # characters before a number that may say what it is
DELIVERED: Final = frozenset((Role.AMOUNT, Role.TO, Role.PART, Role.SHARE, Role.GROWTH))
_LESS: Final = pattern(
    r"(?=[降减压缩控])(?:降|减(?!免|灾|负|贫)|压|缩|控制)[^,，。;；\d]{0,8}(?:到|至|在(?![园校岗职册建])|为)[^,，。;；\d]{0,6}$"
)

_FULL_STOP: Final = pattern(r"[。\n]")
_PROJECTS: Final = pattern("项目|工程")
# What is done with projects, in words that no name of a plan has.
_MADE: Final = pattern(
    "[新改扩续迁修]建|建[成设立]|开工|动工|竣工|完工|投产|投用|实施|完成(?!投资)|推进|谋划|引进|引育|签约|落地|储备|申报"
    "|入库|启动|改造|整治|招引|落实|开展|组织|争取|培育|打造|验收"
)
_KEPT: Final = pattern(r"(?:没有|未|没)(?:突破|超过|超出|超)?[^,，。;；\d]{0,8}$")


class Target(Struct, frozen=True, gc=False):
    """A number that is to be reached: its clause, and the result that says it, or -1 for the title.

    `index` is its place among the quantities of its text; a number without a unit has -1.
    `is_kept` says that a result calls what was reached of it kept within something.
    """

    clause: Clause
    index: int
    result: int = -1
    is_kept: bool = False

    @property
    def quantity(self) -> Quantity:
        """The number itself."""
        return self.clause.quantity

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better: 控制在18人以内, 降至3天."""
        bound, lead = self.quantity.bound, self.quantity.lead
        if self.is_kept or (self.clause.restates and _KEPT.search(lead)):
            return True
        if bound in (Bound.AT_LEAST, Bound.OVER):
            return False
        return bound is Bound.AT_MOST or _LESS.search(lead) is not None

    @property
    def is_of_years(self) -> bool:
        """Whether several years are meant: 1800处(2021—2025年), 24万户(三年合计)."""
        lead = self.quantity.lead
        if not _YEARS.search(self.clause.around):
            return False
        return _THIS_YEAR.search(lead) is None or _YEARS.search(lead) is not None

    @property
    def aspect(self) -> Aspect:
        """How far it is to come; 计划 in a title says no more than that it is a target."""
        aspect, lead = self.clause.aspect, self.quantity.lead
        if self.result >= 0:  # 任务的34座已开工27座 says of others what is begun
            return aspect_wanted(lead or self.clause.around)
        return aspect_wanted(lead) if aspect is Aspect.PLANNED else aspect

    @property
    def is_begun(self) -> bool:
        """Whether to begin is all that is wanted: 新开工堤防5公里, 计划开工住房3600套."""
        return self.aspect is Aspect.BEGUN


def targets(title: str) -> list[tuple[int, Quantity]]:
    """What a title sets, with the index of each among its quantities: not what it only assumes."""
    return [(target.index, target.quantity) for target in title_targets(title) if target.index >= 0]


def title_targets(title: str) -> list[Target]:
    """The targets of a title, in order: no prices, thresholds, scopes or wider sums."""
    all_ = clauses(title)
    open_ = [n for n, clause in enumerate(all_) if _is_target(title, clause)]
    among: set[int] = set()
    for n in reversed(open_):
        # 全旗12个苏木镇、148个嘎查中: what stands in a list with all there are is all there are
        is_listed = n + 1 in among and _LISTED.fullmatch(
            title, all_[n].quantity.end, all_[n + 1].quantity.start
        )
        if is_listed or _is_among(title, all_[n : n + 2]):
            among.add(n)
    scopes: set[int] = set()
    for at, n in enumerate(open_):
        others = [all_[k].quantity for k in _beside(open_, at)]
        is_next = n - 1 in scopes and _goes_on(title, all_[n - 1].quantity, all_[n].quantity)
        if (
            is_next
            or _is_of_money_alone(title, all_, n)
            or _is_scope(title, all_[n].quantity, others)
        ):
            scopes.add(n)
    kept = [n for n in open_ if n not in among and n not in scopes]
    if not kept and (number := trailing_number(title)) is not None:
        words = own_words(title[: number.start])
        return [Target(bare_clause(number, words), -1)]
    if kept and _is_column(title, all_[kept[-1]].quantity):
        unit = all_[kept[-1]].quantity.unit  # 减少大班额6000个以上 个 312: what is set of those
        kept = [n for n in kept if n == kept[-1] or all_[n].quantity.unit != unit]
    return [
        Target(all_[n], n)
        for at, n in enumerate(kept)
        if not _is_total_again(all_[n], [all_[k] for k in kept[max(0, at - _AROUND) : at]])
    ]


def _goes_on(title: str, scope: Quantity, quantity: Quantity) -> bool:
    """Whether a number is of the same list as a scope: 三年新增小学学位5800个、初中学位3600个."""
    between = title[scope.end : quantity.start]
    is_list = between.startswith("、") and not _BORDER.search(between, 1)
    return is_list and scope.unit == quantity.unit and not _THIS_YEAR.search(between)


def _beside(open_: Sequence[int], at: int) -> list[int]:
    """The numbers around one of them: a scope and what it is the scope of stand near."""
    return [*open_[max(0, at - _AROUND) : at], *open_[at + 1 : at + 1 + _AROUND]]


def _is_target(title: str, clause: Clause) -> bool:
    quantity = clause.quantity
    before = _words_before(title, quantity)
    if quantity.role is Role.EACH:
        if quantity.lead.endswith(EACH_OF):
            return not _is_in_total(title, quantity)
        return _is_column(title, quantity) or quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST)
    if quantity.role not in DELIVERED or (not quantity.value and quantity.unit == ""):
        return False
    if _CONDITION.search(before) or _INCLUDING.search(before):
        return False
    if "分别" in title and "、" in before and _IN_TURN.match(title, quantity.end):
        return False  # 东、西两座水厂分别达到5万吨、3万吨
    if quantity.words.startswith("超") and not (
        is_counted(quantity.unit) and quantity.lead and not quantity.tail.startswith("的")
    ):
        return False
    if quantity.unit == "元" and _is_for_each(title, quantity):
        return False
    is_paid = _SHARE_PAID.search(before) or _PAID.match(quantity.tail)
    return not (quantity.role is Role.SHARE and is_paid)


def _is_in_total(title: str, quantity: Quantity) -> bool:
    """Whether what each of several is to have is told together: 公厕6座，东村、西村、南村各2座."""
    before = title[max(0, quantity.start - _LIST) : quantity.start]
    names = len(_AND.split(_CLAUSE.split(before)[-1]))
    said = [other for other in quantities(title) if other.unit == quantity.unit]
    if any(other.value == names * quantity.value for other in said if other is not quantity):
        return True
    following = next((other for other in said if other.start > quantity.start), quantity)
    return _TOTAL.fullmatch(title, quantity.end, following.start) is not None


def _is_total_again(target: Clause, before: Sequence[Clause]) -> bool:
    """Whether a number is another of the title, added up again: 建设公厕6座，…各2座，共6座."""
    quantity = target.quantity
    if quantity.tail or not _TOTAL.fullmatch(quantity.lead):
        return False
    return any(
        other.quantity.value == quantity.value and other.quantity.unit == quantity.unit
        for other in before
    )


def _is_column(title: str, quantity: Quantity) -> bool:
    """Whether a number stands in a column of its own behind that of its unit: 元/月/人 70."""
    return quantity.words[-1:].isdigit() and not title[quantity.end :].strip()


def _is_for_each(title: str, quantity: Quantity) -> bool:
    """Whether an amount is what each gets: 对600户低收入家庭给予5000元补助; sums are in 万元."""
    if quantity.words.endswith(("万元", "亿元")) or not _GIVEN.search(
        quantity.lead + quantity.tail
    ):
        return False
    return _TO_WHOM.search(title, max(0, quantity.start - _FAR), quantity.start) is not None


def _words_before(title: str, quantity: Quantity) -> str:
    return title[max(0, quantity.start - _FAR) : quantity.start]


def _is_scope(title: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a number only says for whom or for how long, beside one that is to be delivered."""
    before = _words_before(title, quantity)
    if not others:
        return False
    later = [other for other in others if other.start > quantity.start]
    if _is_for_regions(title, quantity, later, before) or _is_wider(title, quantity, later):
        return True
    if _is_whose_money(title, quantity, later):
        return True
    if _OVER_ALL.search(before) is None and _YEARS_BEHIND.match(title, quantity.end) is None:
        return False
    # 五年新建16所，总投资2.4亿元，本年度实施5所: the money is of all years as well
    is_of_years = quantity.unit.endswith("元") and _YEARS.search(title, 0, quantity.start)
    return any(
        (is_of_years or count_alike(other.unit, quantity.unit))
        and _THIS_YEAR.search(_words_before(title, other))
        and not _OVER_ALL.search(_words_before(title, other))
        for other in others
    )


def _is_among(title: str, beside: Sequence[Clause]) -> bool:
    """Whether a number is of all that there are, of which the next one beside it is meant.

    全县2.1万户家庭中，为6000户更换角阀; but 新建5所学校中，2所为小学 sets five.
    """
    whole = beside[0].quantity
    before = _words_before(title, whole)
    if whole.lead and not _ALL_OF.search(before):
        return False
    if beside[0].is_base:
        return True
    return len(beside) > 1 and _is_some(title, whole, beside[1].quantity)


def _is_of_money_alone(title: str, all_: Sequence[Clause], at: int) -> bool:
    """Whether all that is set for some things is the money: 24个项目年度计划投资31亿元."""
    return is_of_money(title, all_, at) and not letters_of(all_[at + 1].quantity.tail)


def _is_some(title: str, whole: Quantity, some: Quantity) -> bool:
    """Whether the second number is of some of the first: 60所学校中选30所."""
    return (
        some.value <= whole.value
        and count_alike(some.unit, whole.unit)
        and any(
            words.fullmatch(title, whole.end, number_start(title, some.start))
            for words in (_AMONG, _OF_THEM)
        )
    )


def _is_for_regions(title: str, quantity: Quantity, later: Sequence[Quantity], before: str) -> bool:
    """全县14个乡镇开展200场, 变电设施改造(24个村) 4300万元, 全省64个城区浓度降低8%."""
    if not later or not is_counted(quantity.unit):
        return False
    following = later[0]
    if _SCOPED.search(before) and is_rate(first_word(following.unit)):
        between = title[quantity.end : following.start]
        return following.role is Role.GROWTH and not _BORDER.search(between)
    if quantity.unit != "个" or not _REGION.match(quantity.tail):
        return False
    return _SCOPED.search(before) is not None or before.endswith(_OPENS)


def _is_whose_money(title: str, quantity: Quantity, later: Sequence[Quantity]) -> bool:
    """Whether projects are but those whose money is set: 24个省级项目年度计划投资31亿元.

    Where a verb says what is done with them (新建24个项目) they are to be delivered as well.
    """
    if not (
        later and is_counted(quantity.unit) and _PROJECTS.search(quantity.lead + quantity.tail)
    ):
        return False
    money = next((other for other in later if other.unit == "元"), None)
    if (
        money is None
        or "投资" not in money.lead
        or _FULL_STOP.search(title, quantity.end, money.start)
    ):
        return False
    return not _MADE.search(quantity.lead + quantity.tail)


def _is_wider(title: str, quantity: Quantity, later: Sequence[Quantity]) -> bool:
    """Whether a later number of this year is of the same: 7万户通水。2023年度拟实施5万户."""
    before = _words_before(title, quantity)
    if _THIS_YEAR.search(before):
        return False
    return any(
        other.value < quantity.value
        and count_alike(other.unit, quantity.unit)
        and _THIS_YEAR.search(_words_before(title, other))
        and len(letters_of(_PLAN.sub("", own_words(other.lead + other.tail)))) < 2
        for other in later
    )


def sums_of_parts(found: Sequence[Target]) -> set[int]:
    """The targets that are the sum of parts named behind them in brackets: the parts are read."""
    sums: set[int] = set()
    behind: dict[str, list[Quantity]] = {}  # those behind a target by unit, the nearest last
    totals: dict[str, Decimal] = {}
    for at in reversed(range(len(found))):
        target = found[at].quantity
        parts = behind.setdefault(target.unit, [])
        opens = target.tail.startswith(_OPENS) or (
            bool(parts) and parts[-1].lead.startswith(_OPENS)
        )
        total = totals.get(target.unit, Decimal(0))
        if opens and len(parts) > 1 and total == target.value:
            sums.add(at)
        parts.append(target)
        totals[target.unit] = total + target.value
    return sums
