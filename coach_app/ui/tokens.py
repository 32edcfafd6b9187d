"""Colours of the two themes, one meaning each; see CONTRIBUTING for the rule on new pairs."""

LIGHT = {
    "canvas": "#F3F0E9",  # window background
    "rail": "#E6E7DC",  # side bar, parts rail
    "railLine": "#D2D4C5",  # lines on the rail
    "surface": "#FDFCF9",  # cards, inputs, buttons
    "inset": "#F5F3ED",  # quiet blocks inside a card
    "line": "#DDD9CE",  # hairlines, card border (decorative)
    "edge": "#7D7F74",  # border of every control
    "ink": "#22251E",  # main text
    "ink2": "#4C5045",  # second text, icons
    "ink3": "#63665A",  # hints, placeholders, disabled text
    "mos": "#49612F",  # primary button, selected, done
    "mosHover": "#3C5126",  # hover and pressed of `mos`
    "mosSoft": "#E2EAD5",  # selected fill, good state
    "mosInk": "#364A21",  # text button, text on `mosSoft`
    "onMos": "#FFFFFF",  # text on `mos`
    "hei": "#7A4B72",  # private: dashed border, icon
    "heiSoft": "#F1E6EF",  # private pane fill
    "heiLine": "#CDB3C8",  # private hairline
    "heiInk": "#5C3656",  # private heading
    "lucht": "#35677F",  # client screen: button, border
    "luchtHover": "#2A566C",  # hover and pressed of `lucht`
    "luchtSoft": "#E0ECF0",  # shared pane head
    "luchtLine": "#AECAD5",  # shared pane border
    "luchtInk": "#254F64",  # text on `luchtSoft`
    "onLucht": "#FFFFFF",  # text on `lucht`
    "honing": "#B97A12",  # favourite star, attention mark
    "honingSoft": "#F9ECCD",  # attention fill
    "honingLine": "#E2C583",  # attention hairline
    "honingInk": "#664709",  # attention text and icon
    "klei": "#9A4A33",  # destructive button, field error (coach only)
    "kleiSoft": "#F6E4DC",  # error fill
    "kleiInk": "#7E3A26",  # error text
    "onKlei": "#FFFFFF",  # text on `klei`
    "djg": "#5C3656",  # loneliness score mark
    "bandC": "#EDEAE0",  # chart band "ernstig"
    "bandD": "#E4DFD3",  # chart band "zeer ernstig"
    "ring1": "#D6E3C2",  # circle map, dichtbij
    "ring2": "#EAE7CC",  # circle map, vertrouwd
    "ring3": "#F8EFDC",  # circle map, bekend
    "cBg": "#F0EFE6",  # client view background
    "cPaper": "#FDFCF9",  # client view button
    "cInk": "#22251E",  # client text
    "cInk2": "#4C5045",  # client second text
    "cTrack": "#CDD1BE",  # slider and ring rest
    "cShape": "#C3D2B2",  # breathing shape
    "cShapeOut": "#DDE5D1",  # breathing outer shape
    "cRing": "#5F7A45",  # ring, story stones
    "cKnob": "#49612F",  # slider knob
    "paper": "#FDFCF9",  # drawing and A4 paper (ink stays dark)
    "dekLucht": "#D5E2E4",  # tile Ontspannen
    "dekKlei": "#EBD3C3",  # tile Maken
    "dekMos": "#D3DEC2",  # tile Samen, ground in client view
    "dekZand": "#E8E1CF",  # tile Weten
    # what is written and chosen on: paper, light in both looks, in the evening under a lamp
    "sheet": "#FDFCF9",
    "sheetOn": "#DDE5D1",  # a chosen card
    "sheetInk": "#22251E",
    "sheetInk2": "#4C5045",
    "sheetEdge": "#7D7F74",  # the line one writes on, the border of a card
    "sheetDo": "#49612F",  # the line one writes on now, the border of what is chosen
    "pic_table": "#EADFCA",  # the table until it is painted
    "cDo": "#465D2D",  # main button of the client
    "cDoHover": "#3B5025",
    # pictures of the client screen; words may stand on those with 7 : 1 in `cInk`
    "pic_skyA": "#D9E4E3",
    "pic_skyB": "#F3F0E9",
    "pic_skyC": "#FAE8C8",
    "pic_sun0": "#FFF6DE",
    "pic_sun1": "#F8E0A6",
    "pic_glow": "#F9D88F",
    "pic_mist": "#F8F0E2",
    "pic_far1": "#B9C8C2",
    "pic_far2": "#C6D0C4",
    "pic_heiA": "#D9C3D1",
    "pic_heiB": "#C4A3BB",
    "pic_heiC": "#A97F9F",
    "pic_heiD": "#845B7C",
    "pic_mosA": "#C6D0AC",
    "pic_mosB": "#A9B98A",
    "pic_mosC": "#84986A",
    "pic_mosD": "#5E7350",
    "pic_seaA": "#D3E2E0",
    "pic_seaB": "#A3C4C8",
    "pic_seaC": "#7FABB3",
    "pic_foam": "#FBF8EE",
    "pic_sandA": "#F3E7CC",
    "pic_sandB": "#E3CFA8",
    "pic_sandC": "#C9B284",
    "pic_wd0": "#FBF3D6",
    "pic_wd1": "#DCE3C3",
    "pic_wd2": "#B4C49C",
    "pic_wd3": "#8A9E76",
    "pic_wd4": "#5C6E50",
    "pic_leaf": "#C3D08F",
    "pic_wall": "#F3EADB",
    "pic_wall2": "#E9DCC6",
    "pic_floor": "#D9C3A2",
    "pic_floor2": "#C9AE88",
    "pic_wood": "#B58C66",
    "pic_wood2": "#94704F",
    "pic_skin": "#D9B491",
    "pic_skin2": "#C69D79",
    "pic_hair": "#7A6252",
    "pic_broek": "#8B97A0",
    "pic_broek2": "#76828C",
    "pic_fig": "#93A680",
    "pic_fig2": "#7C906A",
    "pic_fig3": "#B0BF9E",
    "pic_warm": "#F2B765",
    "pic_warm2": "#F8D79C",
    "pic_chair": "#C9A0A0",
    "pic_chair2": "#B08489",
    "pic_water": "#E4E6DD",
    "pic_trunk": "#8A6A54",
    "pic_trunkL": "#B08F73",
    "pic_straw": "#D9C68F",
    # cut paper, the same by day and by night
    "cutMoss": "#6B8450",
    "cutMossL": "#A9BD88",
    "cutMossD": "#4E6440",
    "cutSky": "#4F8099",
    "cutSkyL": "#B4D0D6",
    "cutSkyD": "#3A6478",
    "cutClay": "#B5715A",
    "cutClayL": "#E3B9A2",
    "cutClayD": "#8A5F45",
    "cutHoney": "#E0A848",
    "cutHoneyL": "#F6DDA4",
    "cutHei": "#8A5C82",
    "cutHeiL": "#C9A9C2",
    "cutHeiD": "#684362",
    "cutSand": "#E8D8B8",
    "cutWhite": "#FBF6EA",
    "cutInk": "#3B4239",
    # scenes: decoration only
    "scene_sky": "#F3F0E9",
    "scene_sunD": "#F5E2B6",
    "scene_h1": "#C9D2CC",
    "scene_h2": "#DCCFD8",
    "scene_h2b": "#D0BECB",
    "scene_h2c": "#C3ACBC",
    "scene_h3": "#CFD8BC",
    "scene_h4": "#6E7F5C",
    "scene_h5": "#BECBA6",
    "scene_h6": "#B0BF95",
    "scene_stone": "#F6F2E8",
    "scene_stoneD": "#9DAE84",
    "scene_hz1": "#E4E5DE",
    "scene_hz2": "#E7DFE2",
    "scene_hz3": "#DEE1D0",
}

DARK = {
    "canvas": "#1B1C18",
    "rail": "#151612",
    "railLine": "#30322A",
    "surface": "#262822",
    "inset": "#20221C",
    "line": "#3B3D34",
    "edge": "#8C8E80",
    "ink": "#EEECE3",
    "ink2": "#C6C5B8",
    "ink3": "#A5A598",
    "mos": "#A9C18A",
    "mosHover": "#BBD09E",
    "mosSoft": "#353F29",
    "mosInk": "#C8DAB0",
    "onMos": "#192110",
    "hei": "#D3ABCB",
    "heiSoft": "#3D303B",
    "heiLine": "#6A5165",
    "heiInk": "#E6CAE0",
    "lucht": "#92BCD1",
    "luchtHover": "#A9CDDF",
    "luchtSoft": "#273A44",
    "luchtLine": "#446472",
    "luchtInk": "#B9D8E7",
    "onLucht": "#0F2029",
    "honing": "#E0B257",
    "honingSoft": "#40371F",
    "honingLine": "#6D5B2E",
    "honingInk": "#F0D190",
    "klei": "#E3A490",
    "kleiSoft": "#45312A",
    "kleiInk": "#F1C5B6",
    "onKlei": "#2B120A",
    "djg": "#E0BDD9",
    "bandC": "#2F3129",
    "bandD": "#3A3C33",
    "ring1": "#3A4630",
    "ring2": "#2F332A",
    "ring3": "#2A2C26",
    "cBg": "#171914",
    "cPaper": "#24261F",
    "cInk": "#EEECE3",
    "cInk2": "#C6C5B8",
    "cTrack": "#3F4537",
    "cShape": "#4C5F38",
    "cShapeOut": "#2A3322",
    "cRing": "#A9C18A",
    "cKnob": "#A9C18A",
    "paper": "#EAE7DD",
    "dekLucht": "#2C3B3F",
    "dekKlei": "#46362C",
    "dekMos": "#364029",
    "dekZand": "#3A372B",
    # scenes: decoration only
    "sheet": "#DDD3BF",
    "sheetOn": "#C5CFAE",
    "sheetInk": "#22251E",
    "sheetInk2": "#3A3D33",
    "sheetEdge": "#6A6C60",
    "sheetDo": "#40572A",
    "pic_table": "#3A2E23",
    "cDo": "#A9C18A",  # main button of the client
    "cDoHover": "#B8CE9B",
    "pic_skyA": "#10171D",
    "pic_skyB": "#1B2429",
    "pic_skyC": "#57433C",
    "pic_sun0": "#E6D2A0",
    "pic_sun1": "#CDB27A",
    "pic_glow": "#C79A5A",
    "pic_mist": "#4A4248",
    "pic_far1": "#2C363B",
    "pic_far2": "#343A3E",
    "pic_heiA": "#493E4B",
    "pic_heiB": "#5C485D",
    "pic_heiC": "#4E3B4E",
    "pic_heiD": "#3B2C3D",
    "pic_mosA": "#37402F",
    "pic_mosB": "#2C3627",
    "pic_mosC": "#323D2A",
    "pic_mosD": "#222B20",
    "pic_seaA": "#3B4A52",
    "pic_seaB": "#2B3B43",
    "pic_seaC": "#1F2D35",
    "pic_foam": "#8C979B",
    "pic_sandA": "#4C4437",
    "pic_sandB": "#3A342A",
    "pic_sandC": "#2B2721",
    "pic_wd0": "#565A45",
    "pic_wd1": "#384139",
    "pic_wd2": "#2D3730",
    "pic_wd3": "#232C26",
    "pic_wd4": "#161D19",
    "pic_leaf": "#4F5E3C",
    "pic_wall": "#2B2A26",
    "pic_wall2": "#24231F",
    "pic_floor": "#3A322A",
    "pic_floor2": "#2F2822",
    "pic_wood": "#5E4A39",
    "pic_wood2": "#46372B",
    "pic_skin": "#A98A6C",
    "pic_skin2": "#927457",
    "pic_hair": "#4A3D35",
    "pic_broek": "#515C64",
    "pic_broek2": "#434D55",
    "pic_fig": "#66775A",
    "pic_fig2": "#526149",
    "pic_fig3": "#7F9071",
    "pic_warm": "#E0A24E",
    "pic_warm2": "#B98A50",
    "pic_chair": "#5E4A4F",
    "pic_chair2": "#4A3A40",
    "pic_water": "#39414A",
    "pic_trunk": "#2E2624",
    "pic_trunkL": "#544740",
    "pic_straw": "#6E6244",
    "cutMoss": "#6B8450",
    "cutMossL": "#A9BD88",
    "cutMossD": "#4E6440",
    "cutSky": "#4F8099",
    "cutSkyL": "#B4D0D6",
    "cutSkyD": "#3A6478",
    "cutClay": "#B5715A",
    "cutClayL": "#E3B9A2",
    "cutClayD": "#8A5F45",
    "cutHoney": "#E0A848",
    "cutHoneyL": "#F6DDA4",
    "cutHei": "#8A5C82",
    "cutHeiL": "#C9A9C2",
    "cutHeiD": "#684362",
    "cutSand": "#E8D8B8",
    "cutWhite": "#FBF6EA",
    "cutInk": "#3B4239",
    "scene_sky": "#1B1C18",
    "scene_sunD": "#4A4228",
    "scene_h1": "#262D2B",
    "scene_h2": "#332A31",
    "scene_h2b": "#3B3038",
    "scene_h2c": "#483A44",
    "scene_h3": "#2C3424",
    "scene_h4": "#4D5C3E",
    "scene_h5": "#343E29",
    "scene_h6": "#3D4930",
    "scene_stone": "#8D8A7D",
    "scene_stoneD": "#22281B",
    "scene_hz1": "#20231F",
    "scene_hz2": "#262225",
    "scene_hz3": "#22271D",
}

# Pens for drawing, on `paper` in both themes.
DRAWING = ("#2B3A33", "#6B8450", "#4F8099", "#8A5F45", "#B4732A", "#8A5C82", "#C4577A", "#C9563C")

# Paints for a field of colour, which need not be read: light ones too.
PAINTS = (*DRAWING, "#F4CE4E", "#EE9A4A", "#F3B8B4", "#9CCB8F", "#8FC6DC", "#FFFFFF")
