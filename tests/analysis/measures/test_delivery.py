"""Which numbers of a result may be what was delivered of a target."""

import pytest

from generator.analysis.measures import Grade, matches
from generator.analysis.measures.delivery import deliveries, is_proved
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.targets import stated_targets, title_targets

DELIVERED: dict[tuple[str, str], list[str]] = {
    ("公园5个", "公园6个,绿道7公里,游园8个"): ["6个", "8个"],
    # what is only planned, begun or under way
    ("公园5个", "计划公园6个"): [],
    ("公园5个", "公园6个正在施工"): [],
    ("公园5个", "公园6个已开工"): [],
    ("公园5个", "5个公园选址工作已全部完成"): [],
    ("公园5个", "5个公园主体工程大体完工"): [],
    # nor what comes before the work, at each house or of each thing
    ("改造厨房5户", "完成入户评估5户"): [],
    ("改造厨房5户", "目前已入户摸底5户，下一步开展改造"): [],
    ("改造厨房5户", "完成需求评估5户"): [],
    ("改造厨房5户", "上门测量5户，方案已编制"): [],
    ("改造厨房5户", "完成入户评估并改造6户"): ["6户"],
    ("改造厨房5户", "完成评估验收5户"): ["5户"],
    ("走访老人5户", "已入户走访6户"): ["6户"],
    ("能力评估5人", "完成能力评估6人"): ["6人"],
    ("隐患排查5处", "上门排查6处"): ["6处"],
    # nor a contract, a roof, ground made ready, goods that came, a place that was chosen
    ("安装门铃5个", "已签订5个门铃安装合同"): [],
    ("建设公寓5套", "5套公寓已封顶"): [],
    ("种植茶树5亩", "5亩茶树林地已完成整地"): [],
    ("打井5眼", "5眼井已完成钻探，正在配套设备"): [],
    ("修建公路5公里", "5公里公路已全部完成路基，路面完成4公里"): ["4公里"],
    ("修建公路5公里", "完成路基路面5公里"): ["5公里"],
    ("改造管网5公里", "5公里管网材料已采购到位"): [],
    ("建设服务站5个", "5个服务站设备已到货"): [],
    ("新增车位5个", "5个车位已全部落实地块"): [],
    ("打造示范村5个", "5个示范村已确定，正在编制规划"): [],
    ("打造示范村5个", "已选定5个示范村"): [],
    ("打造示范村5个", "已有6个村被确定为示范村"): ["6个"],
    ("加装电梯5部", "已受理加装电梯5部"): [],
    ("加装电梯5部", "已备案5部，完工4部"): ["4部"],
    ("发放助学金5人", "已审核5人，正在公示"): [],
    ("发放助学金5人", "已审核发放6人"): ["6人"],
    ("救助儿童5名", "已有5名儿童提出申请"): [],
    ("救助儿童5名", "5名儿童已完成建档立卡"): [],
    ("改造危房5户", "已完成建档立卡贫困户危房改造6户"): ["6户"],
    ("建设服务站5个", "目前5个服务站正加紧建设"): [],
    ("建设服务站5个", "5个服务站已进入收尾阶段"): [],
    ("建设服务站5个", "5个服务站已进入运营阶段"): ["5个"],
    ("建设服务站5个", "5个服务站列入今年实施"): [],
    ("建设服务站5个", "5个服务站平均进度65%"): [],
    ("建设服务站5个", "5个服务站已完成75%以上"): [],
    ("建设服务站5个", "5个服务站建设已过半"): [],
    ("建设服务站5个", "5个服务站均已完成100%"): ["5个"],
    ("建设服务站5个", "5个服务站已全面铺开"): [],
    ("建设服务站5个", "5个服务站已完工待验收"): ["5个"],
    ("建设服务站5个", "5个服务站已按序时进度推进"): [],
    ("建设服务站5个", "5个服务站资金全部到位"): [],
    ("发放补助5户", "5户补助资金全部到位"): ["5户"],
    ("建设服务站5个", "已编制5个服务站的建设方案"): [],
    ("建设服务站5个", "5个服务站已通过规划审批"): [],
    ("建设服务站5个", "5个服务站完成清场"): [],
    ("安装路灯5盏", "5盏路灯已到货"): [],
    ("采购路灯5盏", "5盏路灯已到货"): ["5盏"],
    # unless it is wanted
    ("签订合同5份", "签订合同6份"): ["6份"],
    ("整地5亩", "已完成整地6亩"): ["6亩"],
    ("配备器材5套", "5套器材已采购到位"): ["5套"],
    ("遴选示范户5户", "已遴选示范户6户"): ["6户"],
    ("办理案件5件", "受理案件6件"): ["6件"],
    # nor what is said to be done, where all is still to be finished
    ("铺设管网5公里", "完成主管放样5公里，计划10月底前全部完工"): [],
    ("铺设管网5公里", "完成管网铺设5公里，计划10月底前全部投用"): ["5公里"],
    # a task that is named is done, and not a part or a step of it
    ("改造农房5户", "5户改造任务已全部竣工"): ["5户"],
    ("改造农房5户", "5户农房改造任务均已完成，户均补助2万元"): ["5户"],
    ("改造农房5户", "5户改造目标如期完成"): ["5户"],
    ("改造农房5户", "5户改造任务已全部开工"): [],
    ("改造农房5户", "5户改造任务已全部下达"): [],
    ("改造农房5户", "5户改造任务已完成80%"): [],
    ("改造农房5户", "5户改造任务已完成招标"): [],
    ("改造农房5户", "5户改造任务将于年底全部完成"): [],
    # what money is applied for says nothing of what was done with it
    ("解决5人饮水", "争取省下达饮水安全项目建设补助资金3万元，解决6人饮水"): ["6人"],
    ("建成公园5个", "争取年底前建成公园5个"): [],
    # unless that is what is wanted
    ("编制村庄规划5个", "5个村庄规划编制已完成"): ["5个"],
    ("拆迁危房5座", "5座危房拆迁已完成"): ["5座"],
    ("拆迁危房5座", "5座危房征地已完成"): [],
    ("开工公园5个", "公园6个已开工"): ["6个"],
    ("公园5个", "实际开工公园6个"): ["6个"],
    ("公园5个", "实际开工公园6个,建成公园4个"): ["4个"],
    ("计划公园5个", "计划公园6个"): [],
    ("公园5个", "已验收公园6个"): ["6个"],
    # what there was before, and a difference
    ("公园5个", "24个公园中建成6个"): ["6个"],
    ("公园5个", "5个新建、改扩建公园中，已有3个开放、2个正在铺草"): ["3个"],
    ("公园5个", "5个新建、改扩建公园中，3个正在铺草"): [],
    ("公园5个", "新建公园5个、改扩建3个"): ["5个", "3个"],
    ("公园5个", "公园6个,比计划多1个"): ["6个"],
    ("公园5个", "截至6月底建成公园4个,截至9月底建成公园6个"): ["6个"],
    # a step of the work is none of it, unless that is wanted
    ("公园5个", "完成入户评估5个,建成公园3个"): ["3个"],
    ("公园5个", "5个公园已签订协议"): [],
    ("完成公园评估5个", "完成公园入户评估5个"): ["5个"],
    ("公园5个", "已下达资金5个"): [],
    ("公园5个", "已开工公园5个,完工公园3个"): ["3个"],
    ("公园5个", "已开工公园4个,占年度任务5个的80%,完工公园3个"): ["4个", "3个"],
    # unless the text answers with it, or gives its rate
    ("公园5个", "年度任务公园5个,已开工6个"): ["6个"],
    ("公园5个", "年度任务公园5个,已开工5个"): [],
    ("公园5个", "年度任务公园5个,计划6个"): [],
    ("公园5个", "公园6个已开工,占年度任务5个的120%"): ["6个"],
    ("公园5个", "公园6个已开工,完成率120%"): ["6个"],
    ("公园5个", "公园6个已开工,完成率130%"): [],
    ("公园5个", "公园5个已开工,完成率100%"): [],
    # 其中 tells of a kind only, unless that kind is wanted
    ("重点项目58个", "投资27亿元。其中亿元以上项目37个"): [],
    ("重点项目58个", "投资27亿元。其中省级项目37个"): [],
    ("亿元以上项目38个", "投资27亿元。其中亿元以上项目37个"): ["37个"],
    ("公园5个", "均已建成。其中城区公园4个"): ["4个"],
    # a noun behind a number that names no place is not what is wanted by a unit of places
    ("幼儿园31所", "幼儿园增设148个班"): [],
    ("幼儿园31所", "建成30个园"): ["30个"],
    ("幼儿园31所", "建成30个项目"): ["30个"],
    ("幼儿园31所", "增设学位148个"): ["148个"],
    # how something grew is wanted, and told; how far it is from its target is not
    ("重污染天数同比减少5%", "重污染6天，同比减少40%"): ["40%"],
    ("重污染天数同比减少5%", "重污染6天，比目标减少40%"): [],
    # points are the difference of two rates, unless it is by them that something grows
    ("筛查率达到60%", "筛查率78%，高出一般水平18个百分点"): ["78%"],
    ("满意度提高5%", "满意度提高6个百分点"): ["6个百分点"],
    ("满意度提高5个百分点", "满意度提高6个百分点"): ["6个百分点"],
    # roles
    ("公园5个", "从公园6个增加到7个"): ["7个"],
    ("补助500元", "每户补助600元"): [],
    ("日产量400吨", "日均产量436吨"): ["436吨"],
    ("产量400吨", "日均产量436吨"): [],
    ("日产量400吨", "每户产量436吨"): [],
    ("每户补助不少于500元,惠及2户", "每户补助600元"): ["600元"],
    ("补助提高到500元", "每户补助600元"): ["600元"],
    ("覆盖率60%", "覆盖率63%"): ["63%"],
    ("覆盖率60%", "增长63%"): [],
    ("收入增长60%", "收入增长63%"): ["63%"],
    ("收入增长60%", "收入占比63%"): [],
    ("收入增长60%", "收入增长达到63%"): ["63%"],
    ("覆盖率提高到60%", "覆盖率增长63%"): ["63%"],
    ("覆盖率60%", "完成率63%"): [],
    ("投资完成率60%", "投资完成率63%"): ["63%"],
    # the target said again is met where the text says that it is completed
    ("公园5个", "完成5个公园的目标任务"): ["5个"],
    ("公园5个", "完成5个公园的目标任务,全部移交各乡镇管护,向群众免费开放"): ["5个"],
    ("公园5个", "完成4个公园的目标任务"): [],
    ("公园5个", "完成6个公园的目标任务"): ["6个"],
    ("公园5个", "超额完成5个公园的目标任务"): [],
    ("公园5个", "任务公园5个"): ["5个"],
    ("公园5个", "年度任务5个"): [],
    ("公园5个", "计划完成5个公园的目标任务"): [],
    ("公园5个", "已完成5个的120%"): [],
    ("公园5个", "已开工5个公园的目标任务"): [],
    ("开工公园5个", "已开工5个公园的目标任务"): ["5个"],
    # not where a verb only says what is wanted, or a rate of it is told
    ("公园5个", "年度任务是完成5个公园的建设"): [],
    ("公园5个", "县里要求建成5个公园的目标任务"): [],
    ("公园5个", "应完成5个公园的目标任务"): [],
    ("公园5个", "确保完成5个公园的年度任务"): [],
    ("公园5个", "确保了完成5个公园的年度任务"): ["5个"],
    ("公园5个", "完成5个公园年度任务的80%"): [],
    # what comes on top of another
    ("公园5个", "公园4个已完工,超额完成1个公园"): [],
    ("公园5个", "公园6个已完工,超额完成1个公园"): ["6个"],
    ("公园5个", "公园5个已完工,超额完成1个公园"): [],
    ("公园5个", "公园累计4个已完工,超额完成1个公园"): ["4个"],
    ("公园5个", "公园4个已完工,超额完成1个绿道"): ["4个", "1个"],
    ("公园5个", "公园4个已完工,超额完成5个公园"): ["4个"],
    ("公园5个", "公园4个已完工,超额完成6个公园"): ["4个", "6个"],
}


@pytest.mark.parametrize(
    ("texts", "words"), DELIVERED.items(), ids=[" ".join(key) for key in DELIVERED]
)
def test_what_may_be_delivered(texts: tuple[str, str], words: list[str]) -> None:
    title, result = texts
    target = title_targets(title)[0]
    found = candidates_of([result])
    assert [found[c].quantity.words for c in deliveries(target, found, [result])] == words


def test_a_result_that_says_its_own_target_is_its_actual_only_where_it_is_met() -> None:
    for text, words in {"年度任务5个": [], "完成5个公园的目标任务": ["5个"]}.items():
        (target,) = stated_targets([text])
        found = candidates_of([text])
        assert [found[c].quantity.words for c in deliveries(target, found, [text])] == words


STATED: dict[str, list[tuple[str, str | None]]] = {
    # what each got, held against the target of that; and no sum that is many times as much
    "累计支出4218万元，月人均补差231元，完成210元目标任务的110%。": [("210", "231")],
    "累计支出4218万元，完成210元目标任务的110%。": [("210", None)],
    "户均增收3200元，完成年度目标任务3000元的106.7%。": [("3000", "3200")],
    "发放补贴3600万元，每人300元，完成年度任务3000万元的120%。": [("30000000", "36000000")],
    # a share that is a target, and one that is not told by it
    "集中供养率达41%，完成43%目标任务的95.3%。": [("43", "41")],
    "参保率达98.2%，占年度目标95%的103.4%。": [("95", "98.2")],
    "实现了入户率达95%以上的目标。": [("95", None)],
    "完成95%的目标任务。": [],
    "完成率达到95%的目标。": [],
    # of what is begun and what is done, and of what is far from its target
    "年度任务16座，已开工16座，开工率100%。": [("16", None)],
    "年度任务16座，已开工16座，完工11座，其余5座年底完工。": [("16", "11")],
    "下达任务260户，已全部完成摸底，开工260户，完工198户。": [("260", "198")],
    "新增就业完成4680人，距5200人的年度目标还差520人。": [("5200", "4680")],
    "再就业任务1100人，完成1020人。": [("1100", "1020")],
    "有信心完成全年新增就业5200人的目标。": [("5200", None)],
    "围绕完成新增就业5200人的目标，开展招聘会30场。": [("5200", None)],
    # nor what stands in the bracket of the task, and what has the name of one of several tasks
    "农田任务8.6万亩（新建6.1万亩、改造2.5万亩），已全部完成施工招标。": [("86000", None)],
    "农田任务8.6万亩，已建成7.9万亩（新建6.1万亩、改造1.8万亩）。": [("86000", "79000")],
    "计划改造小区26个、楼栋180栋、居民5200户，已完工小区15个、楼栋104栋、居民3010户。": [
        ("26", "15"),
        ("180", "104"),
        ("5200", "3010"),
    ],
    # a target that is said again with a verb is not met by that
    "完成64公里年度任务的87.5%。": [("64", None)],
    "完成灌渠56公里，完成64公里年度任务的87.5%。": [("64", "56")],
    "年度任务是完成灌渠64公里，预计11月完工。": [("64", None)],
    "年度任务是完成灌渠64公里，已完成64公里。": [("64", "64")],
}


@pytest.mark.parametrize(("text", "pairs"), STATED.items(), ids=[*STATED])
def test_what_a_result_holds_against_its_own_target(
    text: str, pairs: list[tuple[str, str | None]]
) -> None:
    found = matches("办好民生实事", (text,))
    read = [(match.target.quantity.value, match.actual) for match in found]
    assert [
        (f"{wanted.normalize():f}", told and f"{told.quantity.value.normalize():f}")
        for wanted, told in read
    ] == pairs


@pytest.mark.parametrize(
    ("result", "proved"),
    {
        "公园6个。完成率120%": True,
        "公园6个。完成率130%": False,
        "公园5个。完成率100%": False,
        "公园6个。" + "完成率120%," * 12: True,
        "公园6个。" + "完成率120%," * 13: False,
        "公园6个," + "完成率120%," * 13: True,
    }.items(),
)
def test_a_rate_of_the_text_proves_a_pair(result: str, *, proved: bool) -> None:
    (target,) = title_targets("公园5个")
    assert is_proved(target, candidates_of([result])[0]) is proved


READ: dict[tuple[str, str], list[tuple[str, str, Grade | None]]] = {
    # of those for which a paper was made, or begun, some are done
    ("整治河道19条", "19条河道全部编制治理方案，其中11条完成清淤。"): [
        ("19条", "11条", Grade.UNSURE)
    ],
    ("整治池塘19口", "19口池塘均编制“一塘一策”方案。"): [("19口", "", None)],
    ("改造厂房60幢", "60幢厂房均已签订改造协议，其中41幢改造完毕。"): [
        ("60幢", "41幢", Grade.UNSURE)
    ],
    ("改造厂房60幢", "60幢厂房已编制方案并全部完工。"): [("60幢", "60幢", Grade.UNSURE)],
    # unless such a paper is what is wanted
    ("编制应急方案20个", "20个村全部编制应急方案。"): [("20个", "20个", Grade.LIKELY)],
    ("编制村庄规划20个", "20个村庄全部编制规划。"): [("20个", "20个", Grade.PROVEN)],
    # of all some are done, and the others left
    ("改造公厕36座", "36座公厕里，28座改造后重新开门，剩下8座。"): [("36座", "28座", Grade.PROVEN)],
    ("修复灯塔12座", "12座灯塔里，已有9座重新点亮，余下3座。"): [("12座", "9座", Grade.UNSURE)],
    # the rate of a step says nothing of what is counted
    ("改造户厕4800户", "动工5016户、动工率104.5%，完工4656户、完工率97%，验收合格4500户。"): [
        ("4800户", "4656户", Grade.LIKELY)
    ],
    # the last part has the name of all, and their sum is what was delivered
    (
        "新建粮仓90座",
        "由粮站承建的52座、村里自建的31座、企业联建的14座粮仓先后投用，合计97座。",
    ): [("90座", "97座", Grade.LIKELY)],
    ("培训护工300人", "医院办的120人、学校办的95人、社区办的100人护工班均已结业，共计315人。"): [
        ("300人", "315人", Grade.UNSURE)
    ],
    # a sum is of all targets, and not of one
    (
        "城区、镇区、景区新增泊位300个、200个、100个",
        "城区、镇区、景区分别新增310、190和120个，合计620个。",
    ): [("300个", "", None), ("200个", "", None), ("100个", "", None)],
    # the step before is not the work
    ("栽植油茶5000亩", "完成整地5200亩，栽植4800亩。"): [("5000亩", "4800亩", Grade.PROVEN)],
    ("栽植油茶5000亩", "完成油茶整地5200亩。"): [("5000亩", "", None)],
    ("完成油茶整地5000亩", "完成油茶整地5200亩。"): [("5000亩", "5200亩", Grade.PROVEN)],
    # what each gets is no target, nor is what all years cost
    ("对600户低收入家庭给予5000元补助", "已为620户低收入家庭发放补助310万元。"): [
        ("600户", "620户", Grade.PROVEN)
    ],
    ("为600户家庭发放补助50万元", "已为620户家庭发放补助51万元。"): [
        ("600户", "620户", Grade.PROVEN),
        ("50万元", "51万元", Grade.PROVEN),
    ],
    (
        "“十四五”期间新建养老院16所，总投资2.4亿元，本年度实施5所。",
        "本年度5所养老院已全部竣工，完成投资7800万元。",
    ): [("5所", "5所", Grade.PROVEN)],
    ("新建养老院5所，总投资2400万元。", "5所养老院已全部竣工，完成投资2500万元。"): [
        ("5所", "5所", Grade.PROVEN),
        ("2400万元", "2500万元", Grade.PROVEN),
    ],
    # what is built may have a name of its own; that is never certain
    ("新建劳动者驿站25个", "在物流园建成“暖心小屋”27处。"): [("25个", "27处", Grade.UNSURE)],
    ("新建劳动者驿站25个", "在物流园建成充电桩27处。"): [("25个", "", None)],
    ("新建劳动者驿站25个", "规划“暖心小屋”27处。"): [("25个", "", None)],
    ("新建老年食堂12家", "建成“长者饭堂”14处，另建集市3处。"): [("12家", "", None)],
    # 余 may stand before 万
    ("投放鱼苗200余万尾", "投放鱼苗233.5万尾。"): [("200余万尾", "233.5万尾", Grade.PROVEN)],
}


@pytest.mark.parametrize(("texts", "read"), READ.items())
def test_steps_and_sums_are_told_from_what_was_delivered(
    texts: tuple[str, str], read: list[tuple[str, str, Grade | None]]
) -> None:
    title, result = texts
    found = [
        (
            match.target.quantity.words,
            match.actual.quantity.words if match.actual else "",
            match.grade if match.actual else None,
        )
        for match in matches(title, (result,))
    ]
    assert found == read
