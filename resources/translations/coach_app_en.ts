<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlbumDialog</name>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n making</numerusform>
            <numerusform>%n makings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n files beside them are no usable backup.</source>
        <translation>
            <numerusform>%n file beside them is no usable backup.</numerusform>
            <numerusform>%n files beside them are no usable backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days with a copy</source>
        <translation>
            <numerusform>%n day with a copy</numerusform>
            <numerusform>%n days with a copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest backup opens: %n clients.</source>
        <translation>
            <numerusform>The newest backup opens: %n client.</numerusform>
            <numerusform>The newest backup opens: %n clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message numerus="yes">
        <source>%n rows. Enter opens the meeting.</source>
        <translation>
            <numerusform>%n row. Enter opens the meeting.</numerusform>
            <numerusform>%n rows. Enter opens the meeting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CirclesTab</name>
    <message numerus="yes">
        <source>%n stayed the same</source>
        <translation>
            <numerusform>%n stayed the same</numerusform>
            <numerusform>%n stayed the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientActions</name>
    <message numerus="yes">
        <source>%n texts that stay say this name too.</source>
        <translation>
            <numerusform>%n text that stays says this name too.</numerusform>
            <numerusform>%n texts that stay say this name too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n measurement</numerusform>
            <numerusform>%n measurements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed steps</source>
        <translation>
            <numerusform>%n agreed step</numerusform>
            <numerusform>%n agreed steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n making</numerusform>
            <numerusform>%n makings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercises done</source>
        <translation>
            <numerusform>%n exercise done</numerusform>
            <numerusform>%n exercises done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n circle maps</source>
        <translation>
            <numerusform>%n circle maps</numerusform>
            <numerusform>%n circle maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message numerus="yes">
        <source>%n more. Type a name.</source>
        <translation>
            <numerusform>%n more. Type a name.</numerusform>
            <numerusform>%n more. Type a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>Show %n from other groups too</source>
        <translation>
            <numerusform>Show %n from other groups too</numerusform>
            <numerusform>Show %n from other groups too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients found</source>
        <translation>
            <numerusform>%n client found</numerusform>
            <numerusform>%n clients found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message numerus="yes">
        <source>kept for %n months</source>
        <translation>
            <numerusform>kept for %n month</numerusform>
            <numerusform>kept for %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n moments.</source>
        <translation>
            <numerusform>%n moment.</numerusform>
            <numerusform>%n moments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsMark</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePreview</name>
    <message numerus="yes">
        <source>%n dates need a look.</source>
        <translation>
            <numerusform>%n date needs a look.</numerusform>
            <numerusform>%n dates need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message numerus="yes">
        <source>%n points lower.</source>
        <translation>
            <numerusform>%n point lower.</numerusform>
            <numerusform>%n points lower.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points higher.</source>
        <translation>
            <numerusform>%n point higher.</numerusform>
            <numerusform>%n points higher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the map</source>
        <translation>
            <numerusform>%n on the map</numerusform>
            <numerusform>%n on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DotsWords</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message numerus="yes">
        <source>%n old backups within reach may hold this client.</source>
        <translation>
            <numerusform>%n old backup within reach may hold this client.</numerusform>
            <numerusform>%n old backups within reach may hold this client.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message numerus="yes">
        <source>%n exercises hidden</source>
        <translation>
            <numerusform>%n exercise hidden</numerusform>
            <numerusform>%n exercises hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message numerus="yes">
        <source>%n closed goals</source>
        <translation>
            <numerusform>%n closed goal</numerusform>
            <numerusform>%n closed goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n ratings go too.</source>
        <translation>
            <numerusform>Its %n rating goes too.</numerusform>
            <numerusform>Its %n ratings go too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupActions</name>
    <message numerus="yes">
        <source>%n people join the group</source>
        <translation>
            <numerusform>%n person joins the group</numerusform>
            <numerusform>%n people join the group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message numerus="yes">
        <source>%n months after the last meeting.</source>
        <translation>
            <numerusform>%n month after the last meeting.</numerusform>
            <numerusform>%n months after the last meeting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message numerus="yes">
        <source>%n texts are left out until you have looked through them.</source>
        <translation>
            <numerusform>%n text is left out until you have looked through it.</numerusform>
            <numerusform>%n texts are left out until you have looked through them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaptopDialog</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthLimit</name>
    <message numerus="yes">
        <source>%n characters too long. Make it shorter.</source>
        <translation>
            <numerusform>%n character too long. Make it shorter.</numerusform>
            <numerusform>%n characters too long. Make it shorter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message numerus="yes">
        <source>Shown, %n passages left out</source>
        <translation>
            <numerusform>Shown, %n passage left out</numerusform>
            <numerusform>Shown, %n passages left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakingsTab</name>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n making</numerusform>
            <numerusform>%n makings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingActions</name>
    <message numerus="yes">
        <source>%n planned meetings are cancelled. You can reopen it.</source>
        <translation>
            <numerusform>%n planned meeting is cancelled. You can reopen it.</numerusform>
            <numerusform>%n planned meetings are cancelled. You can reopen it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingDueRow</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingRow</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsCard</name>
    <message numerus="yes">
        <source>%n texts that stay say this name. Rewrite them one by one, or leave one as it is when it is about somebody else.</source>
        <translation>
            <numerusform>%n text that stays says this name. Rewrite it, or leave it as it is when it is about somebody else.</numerusform>
            <numerusform>%n texts that stay say this name. Rewrite them one by one, or leave one as it is when it is about somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message numerus="yes">
        <source>%n minutes later than planned</source>
        <translation>
            <numerusform>%n minute later than planned</numerusform>
            <numerusform>%n minutes later than planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to spare</source>
        <translation>
            <numerusform>%n minute to spare</numerusform>
            <numerusform>%n minutes to spare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>%n minute in all</numerusform>
            <numerusform>%n minutes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message numerus="yes">
        <source>%n meetings are planned.</source>
        <translation>
            <numerusform>%n meeting is planned.</numerusform>
            <numerusform>%n meetings are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are in a course</source>
        <translation>
            <numerusform>%n client is in a course</numerusform>
            <numerusform>%n clients are in a course</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in aftercare</source>
        <translation>
            <numerusform>%n in aftercare</numerusform>
            <numerusform>%n in aftercare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeTab</name>
    <message numerus="yes">
        <source>%n clients are past their period of keeping.</source>
        <translation>
            <numerusform>%n client is past their period of keeping.</numerusform>
            <numerusform>%n clients are past their period of keeping.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message numerus="yes">
        <source>and %n meetings in between</source>
        <translation>
            <numerusform>and %n meeting in between</numerusform>
            <numerusform>and %n meetings in between</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings are past and stay cancelled</source>
        <translation>
            <numerusform>%n meeting is past and stays cancelled</numerusform>
            <numerusform>%n meetings are past and stay cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportParts</name>
    <message numerus="yes">
        <source>%n meetings were missed.</source>
        <translation>
            <numerusform>%n meeting was missed.</numerusform>
            <numerusform>%n meetings were missed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message numerus="yes">
        <source>%n clients are past their period. You decide; nothing goes by itself.</source>
        <translation>
            <numerusform>%n client is past their period. You decide; nothing goes by itself.</numerusform>
            <numerusform>%n clients are past their period. You decide; nothing goes by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunnerPage</name>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>%n minute in all</numerusform>
            <numerusform>%n minutes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreEntryPage</name>
    <message numerus="yes">
        <source>Fill in %n more items first.</source>
        <translation>
            <numerusform>Fill in %n more item first.</numerusform>
            <numerusform>Fill in %n more items first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresSection</name>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>Show %n older</numerusform>
            <numerusform>Show %n older</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message numerus="yes">
        <source>Locks after %n minutes of rest</source>
        <translation>
            <numerusform>Locks after %n min rest</numerusform>
            <numerusform>Locks after %n min rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlowDown</name>
    <message numerus="yes">
        <source>You can try again in %n seconds.</source>
        <translation>
            <numerusform>You can try again in %n second.</numerusform>
            <numerusform>You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n picture chosen</numerusform>
            <numerusform>%n pictures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message numerus="yes">
        <source>About %n minutes left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>%n characters too long to keep. Shorten it, or spread it over more notes.</source>
        <translation>
            <numerusform>%n character too long to keep. Shorten it, or spread it over more notes.</numerusform>
            <numerusform>%n characters too long to keep. Shorten it, or spread it over more notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>Tomorrow: %n meetings, the first at {time}</source>
        <translation>
            <numerusform>Tomorrow: %n meeting, at {time}</numerusform>
            <numerusform>Tomorrow: %n meetings, the first at {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message numerus="yes">
        <source>difference, %n items open</source>
        <translation>
            <numerusform>difference, %n item open</numerusform>
            <numerusform>difference, %n items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {high}, %n items open</source>
        <translation>
            <numerusform>of {high}, %n item open</numerusform>
            <numerusform>of {high}, %n items open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceView</name>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n recorded</numerusform>
            <numerusform>%n recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysList</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n measurement</numerusform>
            <numerusform>%n measurements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message numerus="yes">
        <source>Nothing to read yet. %n items are needed.</source>
        <translation>
            <numerusform>Nothing to read yet. %n item is needed.</numerusform>
            <numerusform>Nothing to read yet. %n items are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found, {needed} are needed.</source>
        <translation>
            <numerusform>%n item found, {needed} are needed.</numerusform>
            <numerusform>%n items found, {needed} are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found. Check the order above.</source>
        <translation>
            <numerusform>%n item found. Check the order above.</numerusform>
            <numerusform>%n items found. Check the order above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksCard</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
</TS>
