// A hearing of our own, as a text and as subtitles.

/** An interview with labels of several kinds; the text tells that Dr. Tessel is Ada Tessel. */
export const interview = `The gauge at Pell

Ada Tessel has read the gauge at Pell since 1998. Dr. Tessel lives beside the river.

Interviewer: Who reads the gauge today, and how often is that done?

Dr. Tessel: I do, every morning at six. The river has never been as low as now.

It was higher even in the dry year of 2003.

Interviewer: And what does the commission say about the ferry?

BO: We keep the ferry as long as the water allows it. That is all I can say.

Interviewer: Is that a promise?

Dr. Tessel: It is a hope. The ferry lies still from Friday on, whatever is said.

BO: We shall see about that.
`;

export const subtitles = `WEBVTT - Evening bulletin

NOTE made for this test

1
00:00:01.000 --> 00:00:04.000
<v Host>Good evening. Is the ferry
<i>running</i> again?

2
00:00:04.200 --> 00:00:07.000
<v Host>We ask the commission.</v>

3
00:01:12.000 --> 00:01:15.500 align:start
<v BO>It is not. The river &amp; the
weather decide.

4
00:01:16.000 --> 00:01:18.000
<v Host>Thank you.
`;
