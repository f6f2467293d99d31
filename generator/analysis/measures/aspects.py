"""Whether words speak of what is planned, begun, under way, done or accepted, and of which time."""

import re
from enum import StrEnum
from typing import Final

from generator.analysis.measures.work_steps import GROUND_WORKS, OFFICE_STEPS, PAPERS
from generator.patterns import pattern


class Aspect(StrEnum):
    """How far something is, by its own words."""

    UNSAID = ""
    PLANNED = "planned"
    BEGUN = "begun"
    UNDER_WAY = "under_way"
    DONE = "done"
    ACCEPTED = "accepted"


REACHED: Final = (Aspect.DONE, Aspect.ACCEPTED)
OPEN: Final = (Aspect.PLANNED, Aspect.BEGUN, Aspect.UNDER_WAY)


class Period(StrEnum):
    """The time that a number is of: a part of the year, the year so far, or all years."""

    UNSAID = ""
    PART = "part"
    WHOLE = "whole"
    BEYOND = "beyond"


_PLANNED: Final = pattern(
    # what stands before is looked at from behind: so the search leaps to the word itself
    r"计划(?<![按照超]计划)(?<!超[出过]计划)(?<![比较]计划)(?<![比较]原计划)(?<![比较]年度计划)(?<![比较]年初计划)(?<![比较]全年计划)(?<!突破计划)(?!外|(?:控制)?(?:任务|目标|指标)?(?:数|值|线)?(?:范围|[以之])?内|生育|怀孕|妊娠|免疫|单列|(?:确定|安排|下达|规定|明确|设定|要求)的(?:各项)?(?:任务|目标|指标|内容|要求)|(?:任务|目标)?(?:总?数|总?量)?的?\s?(?:\d[\d.]*\s?(?:[%倍]|\uff05)|百分之|[一二两三四五六七八九十]{1,3}[成倍分])|总?[数量][多少超增高低])|拟|将(?=于|在|新|建|完|达|可|继续|进一步|启动|开工|实现|(?:全[部面]|陆续|基本|正式)*(?:投[用运产入]|竣工|交付|通车|开放))|预计(?!总)|预期(?![^，,。;；、\d]{0,4}(?:目标|任务|指标|值|计划))|力争|争取(?![^，,。;；、\d]{0,8}(?:资金|补助|专项|债券|支持|经费|项目)|[到了]?(?:中央|国家|上级|[省市县州区部])[^，,。;；、\d]{0,24}(?:资金|补助|专项|债券|经费))"
    r"|(?:年内|今年|本年度?|全年|年度)安排(?=新建|改建|扩建|建设|修建|改造|整治|实施|铺设|安装)"
    # 将高标准造林1200万亩, 未来四年造林1200万亩
    r"|将(?=(?:高(?:标准|质量|水平)|陆续|分批|分期|逐步)(?:[新改扩修建造植完达]|实施|培训|治理|整治|推进|打造))|(?:未来|今后)[\d一二两三四五六七八九十几]{1,2}年|将以(?!往)"
    r"|有望|(?:今年|本年|年内|全年|下半年|还|后续)将|届时|可(?=新增|提供|增加|解决|满足|容纳|安排|惠及)|可(?<![均许认已现能]可)(?=(?:全[部面]|基本|如期|按期|按时|顺利|陆续|相继|正式|整体)*(?:完[成工]|建成|竣工|交付|投[用运产入]|通车|贯通|开工|实现|达[到标]|验收|启用))|下一步|下步|明年|规划(?=新|建|投|总|用地)|(?:^|同步|配套|一并|另外?|还)(?:规划|预留)(?![编展馆院师图区内设方发保范用])(?=[^,，。;；、\d]{1,10}$)|设计(?=处理|能力|规模|年|总)|投用后|完工后|建成后|使用后"
    # 20辆已列入采购预算
    r"|[列纳]入(?=(?:今年|本年|\d{4}年|年度|当年)[^,，。;；、\d]{0,6}(?:实施|建设|改造|计划|任务))|[列纳]入(?:(?<=^..)|(?<=^已..)|(?<=^均已..)|(?<=^现已..)|(?<=^任务已..))(?!管理|管护|名单)|[列纳]入(?=[^,，。;；、\d]{0,4}(?:项目库|储备库))|[列纳]入(?=[^,，。;；、\d]{1,12}(?:建设|改造|补助|一体化)(?:项目|计划)$)"
    # 年内需安装600盏, 确保年底前安装; 确保安全 is a purpose
    r"|(?:[需须](?<![急所必按].)|要(?<![主重需只纪首概]要)|明确)(?=开办|设立|创建|打造|举办|采购|配备|铺设|新建|改建|扩建|建设|建成|安装|改造|完成|新增|实施|培训|发放|投放|整治)|确保(?=[^,，。;；]{0,8}(?:[前内]|底)(?:[^,，。;；]{0,4})?(?:新建|建设|建成|安装|改造|完成|新增|实施|投用))"
    r"|要求(?=[^,，。;；]{0,6}(?:新建|建设|建成|安装|改造|完成|新增|实施|培训))"
    r"|尚未|未完成|未开工|未(?:能|予|得)?(?:实施|启动|动工|开建|验收|投用|通车|竣工|完工|建成|交付|安装|改造)|暂[停缓](?:实施|建设|施工)|停工|无法(?:实施|建设|推进|开工|完成)|剩余|余下|其余|还差|仍需|还需|尚需|尚有|尚余|等待|等候|有待|放弃|不符合[^,，。;；、\d]{0,8}条件|^待(?=[^,，。;；、\d]{1,8}[后再])"
)
# 超过年度开工计划任务, 高于年初计划
_AGAINST: Final = pattern(r"(?:超[过出额]|[高多低少]于)[^,，。;；、\d]{0,8}$")
# Each way to say so has one of these, and hardly anything else has: most words are not looked at.
# A test reads the patterns and holds these against them, here and below.
_PLANNED_SIGN: Final = pattern("[划拟将预争排望届可步明设后未余差需须尚待候入要确弃符无停缓]")
_ALL_OF_IT: Final = r"(?:已经?|均|都|也|全部|基本|大体|大致|顺利)*"
_BEGUN: Final = pattern(
    r"开工(?!以来|率)|动工(?!以来|率)|启动(?!以来|率)|开始|进场|奠基|签约|立项|破土"
)
# 完成社区备案; not 竣工验收备案, nor 公示牌
_FILED: Final = (
    "(?:(?<!竣工)(?<!验收)(?<!完工)备案|公示(?!牌|栏|墙|屏)|联审"
    "|(?:意愿|意见|民意)(?:征集|征询|征求)|征求意见)"
)
_GROUND: Final = f"(?:{GROUND_WORKS})"
_STEPS: Final = pattern(
    # a step that is finished is still a step: 选址工作已全部完成, 主体工程大体完工
    rf"(?:{OFFICE_STEPS}|招投标|报名|摸底|摸排|图审|{_FILED}|前期(?:工作|手续|准备)"
    rf"|(?:{PAPERS})(?:编制|设计|工作|办理|审查|(?=[已均])))(?:工作|手续|任务|环节|阶段)?{_ALL_OF_IT}(?:完成|完毕|办结|结束)"
    rf"|(?:(?<![场营任资])主体|框架|基础(?=[工施部])|土建|桩基|场平)(?:工程|结构|建筑|施工|部分)?{_ALL_OF_IT}(?:封顶|完成|完工|竣工|验收)"
    # 资金已下达, 完成年度投资的45%
    r"|资金(?:已经?|均|全部)*(?:下达|落实)|(?:完成|占)[^,，。;；、\d]{0,6}投资(?:额|计划|任务)?的?\s?[1-9]?\d(?:\.\d+)?[%\uff05]"
    # 600盏的点位: what is told is that of a step
    r"|^[^,，。;；、\d的]{1,6}的[^,，。;；、]{0,6}(?:方案|施工图)$|^的[^,，。;；、]{0,6}(?:点位|选址|名单|清单|招标|采购|设计|方案|图纸|合同|摸底|摸排|计划)|(?:申报|申请|评审|报批)(?:材料|资料)|(?:点位|地块|选址|用地|名单|清单|方案|合同|施工单位|供应商|布局|对象|人选)(?:已|均|全部|初步)*"
    r"(?:选定|确定|敲定|落定|划定|落实|谈妥|签|编制|下发|印发|公示|摸清)(?:(?:已经?|均|全部)*(?:完成|完毕))?|完成了?[^,，。;；、\d]{0,8}?(?:主体|招标|招投标|选址|设计|立项|前期|基础|土建|征地|规划|方案|图纸|审批|可研"
    r"|勘察|封顶|工程量|形象进度|进场|手续|签约)|主体封顶|主体完工|主体结构|主体施工|基础施工|前期(?:工作|手续)|选址|施工图|设计图|图纸|初步设计"
    rf"|完成了?[^,，。;；、\d]{{0,8}}?{_FILED}"
    # 19条河道全部编制治理方案, 60幢厂房均已签订改造协议
    r"|(?:编制|制定|编写|拟定|形成)(?:(?<=全部..)|(?<=[均都已]..)|(?<=逐[条一个]..))[^,，。;；、\d]{0,14}(?:方案|施工图|清单|预算|可研)(?![^,，。;；、\d]{0,4}(?:实施|整治|治理|改造|投))"
    # 完成入户评估196户: what comes before the work at each house is not the work
    r"|(?:(?:入户|上门|逐户|登门|现场|实地)(?:开展|进行|完成)?(?:需求|初步|综合|能力|前期|方案)?|需求|资格|条件|前期)"
    r"(?:评估|摸底|摸排|调查|走访|核查|核实|排查|勘测|勘察|踏勘|测量|测绘|丈量|登记|对接|审核)"
    r"(?![^,，。;；\d]{0,8}(?:改造|安装|更换|施工|验收))"
    # 已签订300个安装合同, 500套已封顶, 2万亩已完成整地
    r"|签(?:协议|合同)$|签[订署]了?(?:$|[^,，。;；、\d]{0,12}(?:合同|协议))|封顶"
    r"|完成了?[^,，。;；、\d]{0,8}?(?:整地|放线|放样|定位|定点|钻探|路基(?!、?(?:和|及)?路面)|垫层|清表|清场|清障|勘界|征收|概算|批复|探测|备料|备苗|挖坑|挖穴|打穴|测量|测绘|论证|申报|报名|建档(?:立卡)?(?=$|工作|手续)|下单|订购|交底)"
    # 管材已采购到位, 已全部落实地块, 10个示范村已确定, 正在公示
    r"|(?:材料|设备|物资|器材|管材|苗木|部件|配件|电梯|机组)[^,，。;；、\d]{0,6}(?:到货|到场|采购(?:到位)?|备齐|订购|下单)"
    r"|(?:落实|选定|确定|划定|明确|找好)了?(?:建设|项目)?(?:地块|点位|场地|用地|选址|土地|施工单位|施工队|责任单位|责任人|牵头单位|责任领导|时间表)"
    r"|已(?:经|初步|全部)*(?:选定|遴选|确定(?!为|的))|已(?:经|全部)*(?:完成)?(?:备案|公示|初审|审核(?![^,，。;；、\d]{0,4}(?:发放|通过|拨付|兑现)))"
    r"|受理(?=[^,，。;；、\d]{0,4}(?:申请|申报|加装|改造|建设|安装))|(?:提出|提交|递交)了?[^,，。;；、\d]{0,4}申请"
    r"|征收(?:已|全部)*完毕|(?<!补助)(?<!补贴)(?<!救助)资金(?:已|均|全部|也)+(?:到位|到账|落实)|(?:已|均|全部)+到货|挂网|录入[^,，。;；、\d]{0,6}系统"
    r"|方案(?:已|均)*[^,，。;；、\d]{0,16}(?:审定|审议|印发|会议研究|会议通过|研究通过)|通过(?:规划|方案|设计|初步|环评|用地|可研)[^,，。;；、\d]{0,4}(?:审批|审查|评审|批复|论证)"
    r"|基础(?:已|均|全部)*(?:浇筑|开挖)|开挖(?:管沟|沟槽|基坑)"
    # 18座泵站改造方案均已批复, 储备项目18个
    r"|(?:方案|初设|图纸|可研|立项|手续)(?:均|都|也|全部|已经?)*(?:批复|获批|审定|评审|审查|备案|报批)|储备了?(?:建设|改造|重点)?项目"
    # 对象已全部锁定, 项目已通过评审, 路基工程已完成, 已完成65公里路基
    r"|通过(?:了)?(?:[国省市县区]级)?(?:初评|初审|初验|初选|资格审[查核])"
    rf"|对象(?:已|均|全部|也)*(?:锁定|核定)|方案(?:已|均|全部)*通过|(?:资料|材料)(?:已|均|全部)*(?:整理|收集|归档|报送)|建立(?:工作)?台账$|(?:项目|工程)(?:已|均|全部|也|都)*通过[^,，。;；、\d]{{0,6}}(?:评审|审批|审查|审核|批复|论证)"
    rf"|{_GROUND}(?:工程|施工|开挖|填筑|浇筑|部分)*{_ALL_OF_IT}(?:完成|完工|完毕|结束)|^[^,，。;；、\d]{{1,8}}{_GROUND}$"
    # 240人培训计划已下发, 培训方案已制定
    r"|(?:计划|方案)(?:已|均|全部)*(?:制定|下发|印发|下达|出台|拟定|编制|分解)"
    # 12个小区改造已中标, 谋划改造项目12个
    r"|(?:已|均|全部|成功|顺利)中标|流标|(?:开|投|评|定)标(?:已|均|全部)*(?:完成|结束)|完成[^,，。;；、\d]{0,4}(?:开|投|评|定)标|项目(?:已|均|全部|成功)*入库|(?:申报|申请)[^,，。;；、\d]{0,6}(?:专项债|债券|资金|补助)"
    r"|提上(?:议事)?日程|可研报告(?:已|均|全部)*(?:批复|获批|编制|审查|评审)"
    r"|(?:谋划|储备|申报|争取|包装|策划)[了到]?(?!实施|推进|开工)[^,，。;；、\d]{0,8}(?:项目|改造|建设|工程)$"
    # 12个小区改造资金已到位
    r"|(?:改造|建设|修缮|工程|项目)(?:所需|专项)?(?:资金|经费)(?:已|均|全部|也)*(?:到位|到账|落实|下达|拨付)"
    r"|签订了?(?:合同|协议(?!服务|工资))|签订(?:改造|拆除|施工|搬迁|征收|安置|建设|采购|加装)[^,，。;；、\d]{0,4}(?:协议|合同)"
    r"|招标|招投标|征地|征迁|报批|待批|勘察|施工许可|(?:焊接|浇筑|吊装|拼装|开挖|铺装|锻压|铸造)成型|(?:龙骨|船台|船体|船壳|壳体|骨架|钢架)(?:已|均|全部)*(?:焊接|搭建|搭设|合龙|合拢|铺设)|下水试航|试航"
    r"|(?:主机|整机|设备|部件|构件|钢材|材料|机组|壳体|板材|轿厢|配件|底盘)[^,，。;；、\d]{0,6}(?:到厂|进厂|出厂|到港|抵港|起运|发运)|方案(?:设计|评审|编制|论证|审批|报[^,，。;；]{0,8}(?:审|批|备案))|可行性研究"
)
_WAY: Final = pattern(
    # 建设中 is said of a work, and not 建设中小学
    # 正在接受康复47人 are helped
    r"正在(?!(?:接受|享受|领取|做|进行|参加)[^,，。;；、\d]{0,4}(?:康复|治疗|救治|救助|照护|照料|托养|供养|低保|待遇|津贴)(?!中心|机构|设施|场所|站|室))|正(?=进行|施工|建设|抓紧|加快|有序|加紧|加速|全力|积极|紧张)|加紧(?:建设|施工|实施|推进)|铺开|如火如荼|紧锣密鼓|按(?:计划|序时|时序|进度)[^,，。;；、\d]{0,4}推进|收尾|扫尾|尾声|(?:进入|处于)(?![^,，。;；、\d]{0,4}(?:运营|运行|使用|正常))[^,，。;；、\d]{0,8}阶段|在建|有序推进|加快推进|稳步推进|持续推进|(?:推进|进行|建设|施工|实施|改造)中(?![小学心医药型央低高部西间试国年职等])"
    r"|装修|施工(?!周期|工期|质量|安全|(?<=完成施工)(?:任务|建设)?(?:$|[,，、。;；并及和\d]))(?<!标准施工)(?<!规范施工)(?<!要求施工)(?<!文明施工)(?<!安全施工)|抓紧|陆续|(?:全面|全部|已|均)铺开"
    # 12个小区改造工作有序开展, 进展缓慢; not 有序开展活动36场
    r"|(?:项目|工程|工作|改造|建设|施工)(?:有序|稳步|扎实|全力|强力|高效|快速|如期|按期|顺利|平稳)(?:推进|进行)(?=$|[,，])|(?:项目|工程|工作|改造|建设|施工)(?:有序|稳步|扎实|全力)(?:开展|实施)(?=$|[,，])"
    r"|超(?:过|前)?(?:序时|时序)进度(?=$|[,，])"
    r"|(?:进展|进度|推进)(?:较为|比较|相对|较|都|均|还)?(?:缓慢|滞后|偏慢|慢|迟缓|不快|不畅|不(?:够)?理想|受阻)(?!的|问题)"
)
_DONE: Final = pattern(
    r"已|实际|累计|总共|共计|合计|总计|完成|建成|[建修装办]好|完工|竣工|投用|投入使用|投入运营|投运|开通|交付|达到|全部|全面|超额"
    r"|(?:投放|安装|配备|配置|购置)到位|并网发电|挂牌运[营行]|通车|贯通|发放|落成|办结|实现|了(?!解)|达(?!标)"
)
# 准备验收 says that it is not yet
_ACCEPTED: Final = pattern(
    r"验收(?<!准备验收)(?<!待验收)(?<!未验收)(?<!申请验收)(?<!迎接验收)(?<!报请验收)(?<!具备验收)|认定|认证|命名|授牌"
)
# Of a step, of a beginning, of what goes on, and of what was accepted.
_STEP_SIGN: Final = pattern(
    "[沟的料定落谈签编下印公摸评查访核测量登对基收采网录障坑通规清界算复探整放钻垫清备挖打论报建订交已货齐确找受提递主招址计立期础土征划案图批研勘封量形场续选初施可型骨台体壳架厂港运航拆审桩资象费储标程争包策库申]"
)
_WAY_SIGN: Final = pattern("[尾开动始奠立破场签正在推进中施装抓陆验认命授加收扫铺火锣段]")
_SINCE: Final = pattern(r"已|实际|累计|共计|合计|总计")

_BEYOND: Final = pattern(
    r"(?=[历规以12近三五十两二四六七八九总有现共拥保存])(?:历年|历史|规划期|(?<!今年)(?<!本年)(?<!年初)(?<!月份)(?<!月)(?<!入[汛冬夏])以来|"
    r"(?:19|20)\d\d年以来|(?:19|20)\d\d年至今|近[二两三四五六七八九十]年|[三五十]年来|[两二三四五六七八九十]年(?:[来间内])?(?:累计|合计|共)|以来累计"
    r"|总(?:长度?|里程|面积|规模)(?:已)?达|总数|总量|有效期|现有|共有|拥有|保有量|存量)"
)
_PART: Final = pattern(
    r"本月|单月|当月|前[1-8一二三四五六七八]个月|上月|本季|上半年|下半年|[一二三四]季度|(?<![\d\-—~至到])(?:[1-9]|1[0-2])月份?(?!底|末|\d|初|中旬)"
)
_WHOLE: Final = pattern(
    r"累计|总共|实际|全年|今年|本年|当年|年内|合计|共计|总计|共(?!享|同|建|富|产|青|和|育|治|赢|识|有)|截至|截止|目前|至今|前三季度"
    r"|1\s?[-—~至到\uff5e]\s?\d{1,2}月"
)
# 春节期间共演出14场 is no number of the year, though 共 is said of it
_SEASON: Final = pattern(
    '(?:春节|元旦|元宵|五一|端午|中秋|国庆|重阳|双节|两节|寒假|暑假|寒暑假|暑期|假期|节日|节庆)[”"]?(?:期间|假期|长假|小长假|前夕|前后)'
)
_YEAR_SO_FAR: Final = pattern("累计|全年|今年|本年|当年|年内|截至|截止|目前|至今")
_FIRST_QUARTERS: Final = pattern(r"前[一二两三]个?季度")
_BEYOND_SIGN: Final = pattern("[历期来今近年达数量有存]")
_PART_SIGN: Final = pattern("[月季半]")


def is_finished(words: str) -> bool:
    """Whether words say that something was finished or accepted, and not only that it is so far."""
    return is_completed(words) or _ACCEPTED.search(words) is not None


def is_completed(words: str) -> bool:
    """Whether words say that something was finished."""
    return _FINISHED.search(words) is not None


def aspect_of(words: str) -> tuple[Aspect, bool]:
    """The aspect that words give to what they are about, and whether they say it plainly.

    已开工 is begun and 完成主体结构 is under way: what was completed is but a step.
    """
    if not words:
        return Aspect.UNSAID, False
    planned = _planned_at(words) if _PLANNED_SIGN.search(words) else -1
    if planned >= 0 and _SINCE.search(words, planned) is None:
        return Aspect.PLANNED, True
    step = _end_of_last(_STEPS, words) if _STEP_SIGN.search(words) else -1
    if step >= 0 and not _FINISHED.search(words, step):
        return Aspect.UNDER_WAY, True
    if _WAY_SIGN.search(words):
        accepted = _last(_ACCEPTED, words)
        way = _last(_WAY, words)
        if way >= 0 and way > max(accepted, _last(_FINISHED, words)):
            return Aspect.UNDER_WAY, True
        begun = _last(_BEGUN, words)
        if begun >= 0 and begun > max(accepted, _last(_FINISHED, words, begun)):
            return Aspect.BEGUN, True
        if accepted >= 0:
            return Aspect.ACCEPTED, True
    return (Aspect.DONE, True) if _DONE.search(words) else (Aspect.UNSAID, False)


_PLAN_WORD: Final = pattern("计划|拟|将|力争|争取|预计|确保")
_FINISHED: Final = pattern(
    r"完成(?<!接近完成)(?<!临近完成)(?<!即将完成)(?!开工)|建成|[建修装办]好|完工|竣工|投用|投入使用|开通|交付|通车|贯通"
)


def aspect_wanted(words: str) -> Aspect:
    """How far that is to come of which words say that it is planned: 计划开工 is to be begun."""
    plan = _PLAN_WORD.search(words)
    return aspect_of(words[plan.end() :] if plan else words)[0]


def _planned_at(words: str) -> int:
    """Where the last word of a plan begins that nothing is held against, or -1."""
    starts = [
        match.start()
        for match in _PLANNED.finditer(words)
        if match[0] != "计划" or not _AGAINST.search(words, 0, match.start())
    ]
    return max(starts, default=-1)


def _last(pattern: re.Pattern[str], words: str, after: int = 0) -> int:
    """Where the last match begins, or -1."""
    at = -1
    for match in pattern.finditer(words, after):
        at = match.start()
    return at


def _end_of_last(pattern: re.Pattern[str], words: str) -> int:
    """Where the last match ends, or -1."""
    at = -1
    for match in pattern.finditer(words):
        at = match.end()
    return at


def period_of(words: str) -> Period:
    """The time that words give: 截至11月底累计 is the year so far, 历年 all years."""
    if _BEYOND_SIGN.search(words) and _BEYOND.search(words):
        return Period.BEYOND
    may_be_part = _PART_SIGN.search(words) is not None
    if _WHOLE.search(words) or (may_be_part and _FIRST_QUARTERS.search(words)):
        is_of_season = _SEASON.search(words) and not _YEAR_SO_FAR.search(words)
        return Period.PART if is_of_season else Period.WHOLE
    return Period.PART if may_be_part and _PART.search(words) else Period.UNSAID
