"""Words at which a row of parts ends, for every rule that adds parts up."""

from typing import Final

from generator.patterns import pattern

# What stands behind these words is none of the parts before them.
OTHER_WORDS: Final = (
    "另有|另外|另|此外|同时|总计|(?<!公)共(?!有产权|享|同)|合计|累计|全[县市区年州旗镇省]|目标|任务|计划"
    "|目前|截至|现已?完成"
)
# A number behind these, or before those, says how something grew, or what each gets.
NO_AMOUNT_WORDS: Final = (
    "增长|增加|净增|减少|下降|提高|上升|同比|环比|去年|上年|每|人均|户均|平均|最[高低多大]|单个"
)
OTHER: Final = pattern(OTHER_WORDS)
NO_AMOUNT: Final = pattern(rf"(?:{NO_AMOUNT_WORDS}|约占|占)[^,，、]{{0,6}}$")
# What is done of the parts: another verb begins another statement.
DOES: Final = pattern(
    "新建|改扩建|改建|扩建|续建|迁建|改造|建成|建设|完成|开展|发放|培训|投入|实施|新增|安装|组织|提升|创建|修复|整治"
    "|惠及|服务|带动|受益|更新|维修"
)
