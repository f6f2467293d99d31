"""Steps before a work: whether a number is of one, and whether that step is what is wanted."""

from typing import Final

from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.work_steps import (
    FRAME_WORKS,
    GROUND_WORKS,
    OFFICE_STEPS,
    PAPERS,
)
from generator.patterns import pattern

_STEP_BEFORE: Final = pattern("(?:整地|育苗|挖穴|打穴|炼山|备苗|清表|放线)$")
# 申报5家, 排查问题74处, 下达152公里, 确定对象500户: what is asked for, looked for or meant
_ASKED: Final = pattern(
    r"(?P<verb>申报|推荐|推选|自报)(?!的)(?:(?!成功|获|入选|通过|认定|命名|授牌|建成|完成)[^,，。;；、\d])*$"
)
_SOUGHT: Final = pattern(
    r"(?P<verb>排查|摸排|普查(?!登记造册)|报名|公示|(?<!受理)审批|确户|知情同意|下达|批复(?![^,，。;；]*(?:规划|方案))|遴选|(?:^|全[县市区镇乡])规划|^应)(?!的)"
    r"(?:(?!完成|整改|整治|治理|化解|调处|调解|解决|消除|销号|处置|建成|改造|安装|发放|兑付|办结|通过|实施|开展|参训|参加)"
    r"[^,，。;；、\d])*$"
)
_MEANT: Final = pattern(r"(?P<verb>对象|名单|方案|施工图|协议|合同)$")
_FUNDED: Final = pattern("(?:下达|落实|争取)[^,，。;；、0-9]{0,6}(?:资金|经费)$")
# Papers and steps of most work; of some they are what is wanted.
_STEPS: Final = pattern(
    f"{OFFICE_STEPS}|{PAPERS}|{FRAME_WORKS}|{GROUND_WORKS}|资金|经费|清单|预算|协议|合同|摸底|摸排"
    "|储备|评估|调查|走访|核查|核实|排查|踏勘|测量|测绘|丈量|登记|对接|审核"
    "|整地|放线|钻探|论证|申报|备案|公示|征集|征询|征求|受理|申请|遴选|选定|建档|封顶|资料|台账|锁定|核定|审定|敲定|确定|谋划|策划|争取|包装|中标|材料|设备|物资|器材|苗木|订购"
)
_BOUGHT: Final = pattern("采购|购置|购买|订购|配备|配置")
# 补助资金已全部拨付 is no work where no money is wanted
_PAID: Final = pattern(
    r"[^,，。;；、\d]{0,12}(?:资金|经费)(?:已经?|均|全部|也|都)+(?:拨付|下达|到位|落实|发放|兑付)"
)
# 落实12个小区改造资金2000万元, 资金2000万元用于12个小区改造
_MONEY_FOR: Final = pattern("(?:下达|落实|争取|拨付|筹措|申请|安排)[了到]?$")
_SUM_NEXT: Final = pattern("(?:资金|经费|债券)(?:共计?|约|合计)?$")
_USED_FOR: Final = pattern("用于$")
_WORK: Final = pattern("建设|[新改扩]建|改造|修缮|整治|治理|加固|项目|工程")
_OF_MONEY: Final = pattern("[补贴助奖贷]|资金|经费|发放")
_ADDED: Final = pattern(
    "新增|增加|增配|增添|添置|补充|更新|[新改扩]建|配备|配置|投放|采购|购置|订购"
)
_USED: Final = pattern("流通|借阅|借出|外借|借还|归还|租借|租用|出借|轮换|周转|骑行")
_WON: Final = pattern("争取|申请|筹集|筹措")
_GIVEN: Final = pattern("发放|兑付|兑现|投放|减免|返还")
_BOUGHT_ONLY: Final = pattern("(?:采购|购置|订购|购买)|,[^,，。;；、]{0,12}(?:到货|运抵|入库)")
_MADE: Final = pattern("安装|加装|布设|架设|铺设|更换|改造|[新改扩]建|建设|搭建|栽|种植|调试|投用")


def is_of_earlier_step(wanted: Quantity, told: Quantity) -> bool:
    """Whether a number is of a step before the work: 整地5200亩 where 栽植5000亩 is wanted."""
    if not told.unit.endswith("元") and _FUNDED.search(told.lead):
        return True  # 下达资金260户
    if _is_money_for(wanted, told) or _is_only_bought(wanted, told):
        return True
    if told.unit != "元" and _is_asked_for(wanted, told):
        return True
    earlier = _STEP_BEFORE.search(told.lead)
    return earlier is not None and earlier[0] not in wanted.lead


def _is_asked_for(wanted: Quantity, told: Quantity) -> bool:
    """Whether a number is of what is asked for, looked for or meant, where that is not wanted."""
    words = wanted.lead + wanted.tail
    found = (said.search(told.lead) for said in (_ASKED, _SOUGHT, _MEANT))
    return any(said is not None and said["verb"] not in words for said in found)


def _is_money_for(wanted: Quantity, told: Quantity) -> bool:
    """Whether a number is of the money for a work, or of money that is not given out yet.

    240户改造补助资金已全部拨付; 争取资金300万元 where they are to be given out.
    """
    is_of_money = (
        _PAID.match(told.tail)
        or (_MONEY_FOR.search(told.lead) and _SUM_NEXT.search(told.tail))
        or (_USED_FOR.search(told.lead) and _WORK.search(told.tail))
    )
    if is_of_money and not _OF_MONEY.search(wanted.lead + wanted.tail):
        return True
    is_won = told.unit == "元" and _WON.search(told.lead) is not None
    is_to_be_given = _GIVEN.search(wanted.lead) is not None
    return is_won and is_to_be_given and not _GIVEN.search(told.lead)


def _is_only_bought(wanted: Quantity, told: Quantity) -> bool:
    """Whether things that are to be installed are only bought: 3.2万块水表已采购到位."""
    if not _MADE.search(wanted.lead) or _MADE.search(told.lead + told.tail):
        return False
    return _BOUGHT_ONLY.search(told.lead + "," + told.tail) is not None


def is_use_of_it(wanted: Quantity, told: Quantity) -> bool:
    """Whether a number is how often things were used that were to be added: 流通图书4.8万册."""
    if not _ADDED.search(wanted.lead) or _ADDED.search(told.lead + told.tail):
        return False
    return _USED.search(told.lead) is not None and not _USED.search(wanted.lead + wanted.tail)


def is_wanted_step(wanted: Quantity, told: Quantity) -> bool:
    """Whether a step of most work is what is wanted: 方案 of 编制方案12个, 拆迁 of 拆迁300户."""
    steps = set(_STEPS.findall(wanted.lead + wanted.tail))
    said = told.lead + told.tail
    is_bought = "到货" in said and _BOUGHT.search(wanted.lead) is not None
    # 发放补贴300万元，资金已全部到账: with those who were to get it
    is_paid = "到账" in said and _OF_MONEY.search(wanted.lead + wanted.tail) is not None
    return is_bought or is_paid or not steps.isdisjoint(_STEPS.findall(said))
