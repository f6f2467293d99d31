"""What goes before most works: the words that the rules of steps, stages and states share.

Each of these rules has further words of its own; a word that all of them need is added here.
"""

from typing import Final

OFFICE_STEPS: Final = "招标|选址|征地|征迁|拆迁|可研|立项|勘察|勘测|审批|报批|批复|审查|评审"
PAPERS: Final = "方案|施工图|图纸|规划|设计|手续"
GROUND_WORKS: Final = "路基|垫层|管沟|沟槽|基坑|地基|土方|桩基"
FRAME_WORKS: Final = "主体|框架|基础|土建"
