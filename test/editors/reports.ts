/** Reports that every editor is tried on, invented. */

/** Doubled punctuation in two places, and a sum that is wrong. */
export const REPORT = `青石镇2026年工作总结

一、工作回顾

（一）产业。种植油茶3000亩。。

（二）道路。硬化道路8公里，，补贴到户。今年共办实事12件，其中道路5件、饮水4件、其他2件。

二、存在的问题

人手不足。
`;

/** Doubled punctuation, and quotations with 、 between them: the pages turn quote-dunhao off. */
export const DUNHAO = `青石镇2026年工作总结

一、工作回顾

打造“一镇一品”、“一村一景”。。
`;

/** In UTF-16 the first two characters of the last line are four. */
export const WIDE = "𠮷祥镇2026年工作总结\r\n\r\n😀𠮷祥镇建成道路8公里。。全年平稳。\r\n";

/** Two items, each in its line, that can be gone on with and moved. */
export const NUMBERED = `青石镇2026年工作总结

一、工作回顾
（一）种植油茶。全年种植3000亩。
（二）硬化道路。全年硬化8公里。

二、存在的问题
人手不足。
`;

/** Marks, blanks and blank lines that formatting puts right, and the text that it leads to. */
export const LOOSE = `青石镇2026年工作总结  

一.工作回顾
种植油茶3000亩,补贴到户。。



二、存在的问题
人手不足。
`;
export const TIDY = `青石镇2026年工作总结

一、工作回顾
种植油茶3000亩，补贴到户。

二、存在的问题
人手不足。
`;
