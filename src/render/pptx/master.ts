import { el } from '../markup.ts';
import { DECLARATION, NAMESPACES, ROOT } from './slide-xml.ts';

/** What a deck is dressed in: one theme, one master, a layout for covers and one for the rest. */

const FONT = 'Arial';

const color = (name: string, rgb: string): string => el(`a:${name}`, {}, el('a:srgbClr', { val: rgb }));

const font = (name: string): string =>
  el(`a:${name}Font`, {}, el('a:latin', { typeface: FONT }), '<a:ea typeface=""/><a:cs typeface=""/>');

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${PLAIN}</a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const thrice = (text: string): string => text.repeat(3);

export const THEME =
  DECLARATION +
  el(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'kam' },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: 'kam' },
        color('dk1', '1C2733'),
        color('lt1', 'FFFFFF'),
        color('dk2', '596775'),
        color('lt2', 'F5F7F9'),
        color('accent1', '2A5F8F'),
        color('accent2', 'A8650B'),
        color('accent3', '4D8F86'),
        color('accent4', '7A5C99'),
        color('accent5', '2E7652'),
        color('accent6', 'B0322B'),
        color('hlink', '2A5F8F'),
        color('folHlink', '596775'),
      ),
      el('a:fontScheme', { name: 'kam' }, font('major'), font('minor')),
      el(
        'a:fmtScheme',
        { name: 'kam' },
        el('a:fillStyleLst', {}, thrice(PLAIN)),
        el('a:lnStyleLst', {}, thrice(LINE)),
        el('a:effectStyleLst', {}, thrice(NO_EFFECT)),
        el('a:bgFillStyleLst', {}, thrice(PLAIN)),
      ),
    ),
  );

const placeholder = (id: number, name: string, ph: string, box: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;

/** In the units of the format: the title, and the number of the slide below. */
const TITLE_BOX = '<a:off x="508000" y="482600"/><a:ext cx="11176000" cy="533400"/>';
const BODY_BOX = '<a:off x="508000" y="1168400"/><a:ext cx="11176000" cy="5029200"/>';
const NUMBER_BOX = '<a:off x="11049000" y="6451600"/><a:ext cx="635000" cy="203200"/>';
const COVER_BOX = '<a:off x="914400" y="1651000"/><a:ext cx="10363200" cy="1219200"/>';
const ABOUT_BOX = '<a:off x="914400" y="3149600"/><a:ext cx="10363200" cy="762000"/>';

const title = placeholder(2, 'Title', '<p:ph type="title"/>', TITLE_BOX);
const number = placeholder(4, 'Slide number', '<p:ph type="sldNum" sz="quarter" idx="12"/>', NUMBER_BOX);

const tree = (...shapes: readonly string[]): string => el('p:spTree', {}, ROOT, ...shapes);

const level = (element: string, size: number, bold: boolean): string =>
  `<a:${element} marL="0" indent="0"><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:${element}>`;

export const MASTER =
  DECLARATION +
  el(
    'p:sldMaster',
    NAMESPACES,
    el(
      'p:cSld',
      {},
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      tree(title, placeholder(3, 'Text', '<p:ph type="body" idx="1"/>', BODY_BOX), number),
    ),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level('lvl1pPr', 26, true)),
      el('p:bodyStyle', {}, level('lvl1pPr', 14, false)),
      el('p:otherStyle', {}, level('lvl1pPr', 12, false)),
    ),
  );

const layout = (type: string, name: string, ...shapes: readonly string[]): string =>
  DECLARATION +
  el(
    'p:sldLayout',
    { ...NAMESPACES, type, preserve: 1 },
    el('p:cSld', { name }, tree(...shapes)),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );

export const LAYOUTS = {
  cover: layout(
    'title',
    'Cover',
    placeholder(2, 'Title', '<p:ph type="ctrTitle"/>', COVER_BOX),
    placeholder(3, 'Subtitle', '<p:ph type="subTitle" idx="1"/>', ABOUT_BOX),
  ),
  body: layout('titleOnly', 'Title', title, number),
};
