"""The words that call work unfinished, in one table.

Each pattern begins with characters of its own, so that the search leaps from one of them to the
next; what stands before it, or behind it, may say that the words are meant otherwise.
"""

from typing import Final

from msgspec import Struct

from generator.characters import HAN

_END: Final = (
    "完成|建成|建好|修好|装好|完工|竣工|投用|投产|投入使用|投入运营|交付|验收|启用|开放|通车|通水"
    "|上线|开馆|开园|开学|开班|组建|揭牌|公布|落成|营业|搬迁|分配|合龙|供水|供热|封顶|开工|动工|实施|交房|交工|投运|通电|通气|迁入|入驻|挂牌|结束|完毕|收尾|到位|开业"
)
_WITHIN: Final = "[^,，。;；、\n]"
_TIME: Final = (
    r"(?:今年|本年|明年|后年|年底|年内|年末|月底|月末|下月|下半年|春节|近期|近日"
    r"|[0-9]{4}年|[0-9]{1,2}月|[一二三四]季度)"
)
# A time to come, whatever the day of the report is.
_COMING: Final = (
    "(?:(?:明年|次年|来年|翌年|后年|下个?月|下个?一?季度|下一?年度?)(?:[初底内]|上半年|下半年|春[季节]|[一二三四]季度"
    "|[0-9]{1,2}月)?[前后底]?|年后|节后|春节后|元旦后|开春后?)"
)
_WORK: Final = (
    "施工|建设|装修|装饰|安装|调试|布展|布设|收尾|扫尾|审批|审核|报批|招标|招投标|采购|比选|设计|论证|评审|筹备|准备|验收|征迁|征地"
    "|拆迁|编制|整改|办理|开工|改造|实施|攻坚|冲刺|挖掘|开挖|浇筑|铺设|竣工"
)


class OpenWords(Struct, frozen=True):
    """Words that say that something is open.

    `only_behind` is a pattern of what must stand before them; `unless_before` and `unless_behind`
    are patterns of what stands around them where they do not;
    `is_past` words speak of what was to come, which the text may go on to call done.
    """

    words: str
    unless_before: str = ""
    unless_behind: str = ""
    is_past: bool = False
    only_behind: str = ""


# What is good not to have had, or not to have done to others: 未接到投诉, 未影响通行. It leaves
# nothing to do. 未收到批复 does, and 未受理 too.
_HARM: Final = (
    "发[生现]|出现|查出|检出|造成|引[发起]|导致|存在|遇[到上]|遭|受(?!理|训|检|种|益)|影响|占用|破坏|损[坏毁]|收取"
    f"|(?:接[到报获]|收到|接|有)[{HAN}]{{0,8}}(?:投诉|举报|信访|上访|差评|事故|灾情|险情|警情|案件|纠纷|异议|舆情|病例|违[规法纪]|伤亡)"
    f"|产生[{HAN}]{{0,6}}(?:污染|影响|纠纷|矛盾|债|费用|隐患|问题)"
    f"|(?:新增|增加|形成)[{HAN}]{{0,8}}(?:债务?|负担|隐患|违建|欠款|欠薪|返贫|病例|不良)"
    "|突破|超|[中间]断|停[水电气产课业诊航工运]|扰|挪用|截留|拖欠|挤占|动用|反弹|复发|返[贫潮]|再(?:发|出现|反弹|次发)|脱[保贫]|漏|触碰"
)
_DECIDED: Final = f"{_WITHIN}{{0,12}}(?:验收|认定|审批|批复|发文|评审|交付)"
TABLE: Final = (
    OpenWords(f"等(?!等){_WITHIN}{{2,16}}后(?:即可|方可|才能|才可|再)"),
    OpenWords(
        f"(?:还没|尚没|仍没)(?!有?(?:{_HARM}))有?|没有(?:完成|建成|完工|开工|招标|验收|投用|到位)|没[装建修做交]完"
    ),
    # 结果未公布: whatever it is, at the end of its clause; not 未发生
    OpenWords(
        f"未(?!{_HARM}|满|成年|来|央|雨|知|必|免|曾)[{HAN}]{{2,4}}(?=[,，。;；）)]|$)",
        unless_before="[无尚还仍暂如若凡对从]",
    ),
    OpenWords("(?:工程|进度|工程量|施工|建设|布展|安装)(?:已|均已)?过半"),
    OpenWords(f"(?:等待|等候|静候|尚待|有待){_DECIDED.replace('、', '、等')}"),
    # 尚待燃气公司置换通气; not 尚待提高
    OpenWords(
        f"[尚仍还]待(?![遇业命]){_WITHIN}{{0,12}}?(?:安装|施工|调试|{_END})", unless_behind="的"
    ),
    OpenWords(f"待{_DECIDED.replace('、', '、等')}", unless_before="[招接期对看]"),
    OpenWords(
        f"待(?![遇业命岗客机产定]){_WITHIN}{{1,8}}?后(?:再|方可|才能|即可|可)?(?:{_END})",
        unless_before="[招接期对看优虐善厚款]",
    ),
    OpenWords(f"等待(?!时)[^,，。;；、等\n]{{0,12}}?(?:安装|施工|{_END})"),
    # 待施工单位进场, 另有2处待建; not 待遇, 接待, 招待
    OpenWords(
        "待(?:[建批验]|(?:完工|竣工|建成|主体|设备|施工|资金|手续|供电|天气|气温|消防|工程|土地|上级|省|市)"
        f"{_WITHIN}{{0,10}}?(?:进场|到货|到位|安装|施工|{_END}))",
        unless_before="[招接期对看优虐善厚款]",
    ),
    # 正在使用的120台 says of which things it is spoken
    OpenWords(
        "正在",
        unless_behind="(?:使用|运行|运营|运作|服役|就读|从事|享受|缴纳|参保|执行|营业|生产|居住|工作)",
    ),
    # 正等候复核, 正履行程序; not 正式, 修正, 正值
    OpenWords(
        "正(?=[等候履对报申协筹谋洽磋争走编征施装安浇砌开])(?!对(?:面|门|应|着))(?!开[展门])(?!常|式|是|值)",
        unless_before="[修改纠矫公端校真反订更补立方廉严]",
    ),
    OpenWords(
        "正(?:加快|抓紧|有序|稳步|积极|全力|按|进行|开展|办理|推进|施工|组织|准备|筹备|申报|审核|处于)"
    ),
    OpenWords(
        "试(?:运[行营]|营业|开放|通[车水气]|生产|供[水热气])(?!点)",
        unless_before="(?:完成|通过|结束|经|经过|经历|顺利)[^,，。;；]{0,6}",
        unless_behind=f"{_WITHIN}{{0,6}}(?:完成|结束|后|成功|合格|通过|良好|稳定|正常)",
    ),
    OpenWords(
        "(?:推进|进行|建设|施工|办理|审批|筹备|装修|调试|安装|编制|招标|改造|采购|审核|收尾|实施)中(?![心小学央期等标])"
    ),
    OpenWords(f"(?:尚未|还未|仍未|暂未|至今未)(?!{_HARM})"),
    OpenWords(
        "(?:未(?:能?(?:如期|按期|按时)?(?:完成|完工|竣工|建成|开工|动工|验收|投用|启动|交付|复工|通车|开放|启用|投入使用)))",
        unless_before="[无尚还仍暂如]",
    ),
    # 仍在补办, whatever it is, at the end of its clause
    OpenWords(
        f"[尚仍]在(?!免费|开放|使用|运行|享受|发挥|岗|用|校)[{HAN}]{{2,8}}(?=[,，。;；）)]|$)"
    ),
    OpenWords(
        "[仍尚还](?:然)?处[于在](?!正常|良好|运[行营]|领先|全)[^,，。;；、\n]{1,12}?(?:阶段|期|状态)"
    ),
    OpenWords("[尚还仍暂]不(?:具备|能|够|满足|符合|到位)"),
    OpenWords("另行(?:确定|安排|通知|招标)|择期(?:开|验|实施|投用)|时间待定"),
    OpenWords(f"[需须](?:重新|另行)(?:{_WORK})"),
    OpenWords(
        f"(?:到货|到位|批复|解决|恢复|审批通过)后(?:再|即|即可|方可)?(?:安装|施工|建设|实施|开工|投用|启用|{_END})(?=[,，。;；]|$)"
    ),
    OpenWords(
        f"(?:尚在|仍在|还在){_WITHIN}{{0,6}}?(?:调试|施工|建设|安装|装修|办理|审批|验收|招标|采购|推进"
        "|整改|收尾|进行|补办|协调|审核)"
    ),
    OpenWords("即将"),
    # 内部装修明年实施; a second stage is another task
    OpenWords(
        f"{_COMING}(?:可|再|方可|才能|将)?(?:全部|全面|正式)?(?:{_END}|施工|安装|建设|推进)",
        unless_before=r"(?:[二三]期|下一?[期批]|第[二三][期批]|[二三]期工程|其余学校|其他学校)[^,，。;；]{0,8}",
    ),
    OpenWords(
        f"(?:春节|元旦|国庆|汛期|开春|雨季|供暖季|暑期|寒假)(?:[前后]|期间)(?:可|方可|才能|将)(?:全部|全面|正式)?(?:{_END})"
    ),
    # 现处于收尾阶段, 已进入装修阶段; 进入运营阶段 is the end of it
    OpenWords(
        f"(?:处于|处在|进入|转入)(?:了|全面|最后的?|紧张)*(?:{_WORK}){_WITHIN}{{0,4}}?(?:阶段|期(?!间)|环节|状态|之中)"
    ),
    OpenWords("(?:接近|进入|已近|渐近)尾声"),
    OpenWords("(?:处于|进入)(?:收尾|扫尾|攻坚|冲刺)(?:期|中)?"),
    # put off: 推迟到明年, 结转至2024年, 跨年实施
    OpenWords(
        "(?:推迟|延期|延迟|延后|推后|顺延|延至|推至|拖延|结转|递延|调整)(?:到|至|在|于)?"
        f"(?:{_COMING}|20[0-9]{{2}}年|明年|次年|下一?年度?|下半年)"
    ),
    OpenWords("跨年度?(?:实施|建设|施工|推进|完成|项目)"),
    OpenWords("(?:暂缓|缓建|停建|搁置|停滞|叫停)(?!利率|症)", is_past=True),
    OpenWords("(?:一度|目前|至今|已|现已|被迫|暂时)停工", is_past=True),
    # 仍需施工, 还需一个月; not 仍需加强
    OpenWords(
        f"(?:仍|还|尚|仍然)[需须](?!求)(?:要)?(?:约|近)?(?:[一二两三四五六七八九十半0-9]+个?(?:月|季度|天|年)"
        f"|{_WITHIN}{{0,8}}?(?:{_WORK}|{_END}))"
    ),
    # 2所在建 at the end of its clause; not 在建项目12个
    OpenWords("在建(?=[,，。;；、中）)]|$)"),
    OpenWords(
        f"(?:剩余|余下|剩下|未完)的?(?:工程量|工作量|工程|部分|任务|[0-9两二三四五六七八九十]+[个所座处条家户栋幢]){_WITHIN}{{0,8}}?"
        f"(?:约|占|为|尚|仍|还|未|将|正|跨年|结转|待|因|预计|计划|在|{_COMING})",
        unless_behind="[^。;；]{0,16}(?:已于|均已|全部完)",
    ),
    OpenWords(
        "除[^,，。;；、\n]{1,10}(?:以外|之外|外)[,，]?(?:其余|其他|其它)?[^,，。;；、\n]{0,6}?(?:均|都|全部|已)+"
        "(?:完成|建成|完工|竣工|投用|交付|到位)"
    ),
    OpenWords("争取于"),
    OpenWords("有望"),
    # 预计每年增收 is no open work
    OpenWords(f"(?:预计|预期|力争|争取){_WITHIN}{{0,16}}?(?:{_END})", is_past=True),
    OpenWords(
        f"计划(?:于|在|到)?{_TIME}{_WITHIN}{{0,12}}?(?:{_END})",
        unless_before="[原按照度较]",
        is_past=True,
    ),
    OpenWords(f"[将拟](?:于|在){_TIME}{_WITHIN}{{0,12}}?(?:{_END})", is_past=True),
    OpenWords(
        f"(?:下一?步|下阶段|后续|接下来){_WITHIN}{{0,4}}[将拟]?{_WITHIN}{{0,10}}?(?:{_END}|施工|招标)"
    ),
    # ，待公示。 is a clause of its own, whatever is waited for
    OpenWords(
        "待(?![遇业命岗客机产定])(?:(?!已)[^,，。;；、等\n]){1,9}(?=[,，。;；]|$)",
        only_behind="[,，。;；](?:目前|现|仍|尚|均|正)*",
    ),
    OpenWords(
        f"(?:预计|计划|拟|将|力争)(?:于|在|到)?{_COMING}(?!可|能|再)(?!{_WITHIN}{{0,12}}(?:增收|接待|产值|带动|收益|继续))",
        unless_before=r"(?:[二三]期|下一?[期批]|第[二三][期批]|[二三]期工程)[^,，。;；]{0,8}",
    ),
    # Work that is held up, or to be done once more.
    OpenWords(
        "(?:工期|进度|施工|建设|工程|项目|安装|采购|审批|手续)(?:进度|进展)?(?:较|严重|明显|有所|略有|已)?"
        "(?:滞后|延误|拖延|放缓|缓慢|受阻|停滞|受限)",
        unless_before="(?:解决|改变|扭转|克服|避免|防止|化解|追回|针对|破解)[^,，。;；]{0,10}",
        is_past=True,
    ),
    OpenWords(
        "(?:流标|废标|流拍|返工|重建中|二次招标|再次招标)",
        unless_behind="[^。;；]{0,24}(?:完成|投入使用|投用|建成|交付|竣工)",
    ),
    OpenWords(
        "(?:接近|临近|将近|行将|快要|近乎)(?:全面|全部)?(?:完工|完成|竣工|建成|收官|结束|尾声)(?!的)"
    ),
    OpenWords(
        "[到近至](?:了)?(?:尾声|收尾)", unless_behind="[^,，。;；]{0,4}(?:工作)?(?:完成|结束)"
    ),
    OpenWords(
        "(?:[还尚仍只仅](?:剩|余|差|缺|欠)|差一?[点些])(?!异|距|别)",
        unless_before="(?:目标|任务|计划|距)[^,，。;；]{0,4}",
        is_past=True,
    ),
    OpenWords("(?:暂时?|尚|仍|还|目前|现|至今)(?:无法|不能|未能|难以|没法)"),
    OpenWords(f"(?:迟迟|始终|一直)(?:未|没|不)(?!有?(?:{_HARM}))", is_past=True),
    # the second half of a work that the first half is told of
    OpenWords(
        "(?:同步|加快|抓紧|有序|稳步|全力|加紧|正常|逐步|分批|陆续)(?:推进|进行|施工|安装|开展|实施|办理|建设)(?=[,，。;；]|$)",
        only_behind="(?:工程|施工|安装|装修|装饰|设备|配套|附属|调试|幕墙|室内|外墙|绿化|管网|道路|内饰|布展|手续|验收|征拆|征地|收尾|尾工|内部|余下|剩余)[^,，。;；]{0,8}",
    ),
    OpenWords(
        "(?:完成|施工|建设|推进|浇筑|砌筑|建|干|做)(?:至|到)(?:第?[一二两三四五六七八九十0-9]+[层楼段标]|主体|正负零|地下|地上|顶层|封顶|桩基|基础|[百八九七六五四三二]成)",
        is_past=True,
    ),
    # 未能全线贯通, 没有办完: whatever it is, with a letter of finishing
    OpenWords(
        f"(?:未能?|没有?)(?!有?(?:{_HARM})|来|央|成年|雨|知|必|免|曾|满)[{HAN}]{{0,5}}?[完成通建投批验交开启装铺到落定结毕收竣拆迁]"
        f"[{HAN}]{{0,2}}(?=[,，。;；）)]|$)",
        unless_before="[无如若凡对从]|(?:解决|消除|杜绝|防止|避免|针对)[^,，。;；]{0,8}",
        is_past=True,
    ),
    OpenWords("[另再待][行]?定(?=[,，。;；]|$)", unless_before="[招期看等]"),
    OpenWords(f"等(?!等){_WITHIN}{{1,14}}再(?!次|就|生|度)"),
    OpenWords(
        "(?:推迟|延期|延后|停工|暂停|受阻|中止|中断|缓建|缓施|搁浅)(?=[,，。;；]|$)",
        unless_before="[贷款保].{0,4}|[未没无]有?",
        unless_behind="[^。;；]{0,30}(?:复工|建成|完工|完成|投用|竣工|恢复)",
        is_past=True,
    ),
    # 二标段抢工期中: whatever is at work; not 过程中, 高中
    OpenWords(
        "中(?=[,，。;；]|$)",
        only_behind=f"[建施装修调审办采编征洽磋谈报改整铺栽浇砌挖钻吊焊筹备议排抢赶商测勘][{HAN}]{{1,2}}",
        unless_before="(?:[之其高初集当途水手心程动活作用]|[^工]期|项目|工程)",
        is_past=True,
    ),
    OpenWords("(?:仅|只|才)(?:完成|建成|完工|做|干|实施|启动|开工)了?(?!用|需)", is_past=True),
    OpenWords(
        "完成(?:了|近|约|总量的?|工程量的?)*(?:[一二三四五六七八九两]成|大半|一半|多半|大部分|[三四五]分之[一二三四])",
        is_past=True,
    ),
    OpenWords(
        "(?:绝?大部分|大多数)[^,，。;；]{0,8}(?:完成|完工|建成|竣工|投用|开放)", is_past=True
    ),
    OpenWords(
        "受[^,，。;；\n]{1,12}(?:影响|制约|限制)(?![力者])", unless_before="[不免未]", is_past=True
    ),
    # a time to come, whatever is put there
    OpenWords(
        f"{_COMING}",
        unless_before="(?:[为供迎]|应对|谋划|储备|满足|面向|安排|编制|制定|提前|延伸|服务)[^,，。;；]{0,6}|[二三]期[^,，。;；]{0,8}|其余[^,，。;；]{0,8}",
        unless_behind="(?:[初底春季]|一季度)*度?(?:计划|拟|将|预计)?(?:的|再|补[植种造]|工作|计划|继续|将?继续|预算|目标|任务|项目|储备|谋划|打|奠)|[^,，。;；]{0,12}(?:增收|接待|产值|带动|收益|继续|持续|深化|巩固|奠定)",
    ),
    OpenWords(
        "(?:月底|月末|本周|下周|周末|旬末|年底|年末)(?:前)?[可将即](?:望)?",
        unless_before="[0-9上]",
        is_past=True,
    ),
)
