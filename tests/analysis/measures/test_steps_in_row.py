"""Of steps that become fewer none of the first is as many as were made."""

import pytest

from generator.analysis.measures import pair

ROWS: dict[tuple[str, str], str | None] = {
    ("新建站牌100座", "合同签订100座，生产100座，到货72座，安装61座，通电43座。"): None,
    ("建设智慧书房20间", "现完成弱电改造20间，终端装配14间，系统上线12间。"): None,
    ("治理古井200口", "普查登记236口，挂牌236口，抢修163口。"): None,
    ("安置老兵40名", "接收老兵42名，已选岗40名，上岗38名。"): None,
    # the work itself, or what only says that it is finished
    ("安装监控30个", "布线30个，安装25个，联网20个。"): "25个",
    ("挂牌古井200口", "普查登记236口，挂牌236口，抢修163口。"): "236口",
    ("新建水源井25眼", "打成机井25眼，配套水泵19眼，通电17眼。"): "25眼",
    # more of each than wanted, and what stands in sentences of its own
    ("建设智慧书房20间", "智慧书房开放26间，借书柜24间，自习室22间。"): "26间",
    ("建设智慧书房20间", "弱电改造20间。终端装配14间。系统上线12间。"): "20间",
}


@pytest.mark.parametrize(("texts", "actual"), ROWS.items())
def test_a_step_before_the_last_is_not_the_work(texts: tuple[str, str], actual: str | None) -> None:
    found = pair(texts[0], (texts[1],))
    assert [told.quantity.words for told in found.values()] == ([actual] if actual else [])
