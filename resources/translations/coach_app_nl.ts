<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Waar het voor is</translation>
    </message>
    <message>
        <source>One plain sentence.</source>
        <translation>Eén gewone zin.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>What is heard under it</source>
        <translation>Wat klinkt eronder</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Zo doe je het</translation>
    </message>
    <message>
        <source>For you as the coach.</source>
        <translation>Voor jou als coach.</translation>
    </message>
    <message>
        <source>Card for at home</source>
        <translation>Kaart voor thuis</translation>
    </message>
    <message>
        <source>What the client takes home, line by line. Empty is no card.</source>
        <translation>Wat de cliënt mee naar huis krijgt, regel voor regel. Leeg is geen kaart.</translation>
    </message>
    <message>
        <source>What you change counts for all languages.</source>
        <translation>Wat je verandert, geldt voor alle talen.</translation>
    </message>
</context>
<context>
    <name>AboutTab</name>
    <message>
        <source>Open the help</source>
        <translation>Open de hulp</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versie {number}</translation>
    </message>
    <message>
        <source>Inspired by a Dutch approach to chronic loneliness. All texts are our own.</source>
        <translation>Geïnspireerd op een Nederlandse aanpak van chronische eenzaamheid. Alle teksten zijn van onszelf.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Waar je gegevens staan</translation>
    </message>
    <message>
        <source>Vault and backups</source>
        <translation>Kluis en reservekopieën</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translation>Instellingen van deze computer</translation>
    </message>
    <message>
        <source>Log without names or texts</source>
        <translation>Logboek zonder namen of teksten</translation>
    </message>
    <message>
        <source>What the app does not do</source>
        <translation>Wat de app niet doet</translation>
    </message>
    <message>
        <source>It makes no connection to the internet. There is no account and no cloud.</source>
        <translation>Hij maakt geen verbinding met internet. Er is geen account en geen cloud.</translation>
    </message>
    <message>
        <source>It makes no diagnosis and promises no cure.</source>
        <translation>Hij stelt geen diagnose en belooft geen genezing.</translation>
    </message>
    <message>
        <source>It contains no official wording of scales. You load that yourself.</source>
        <translation>De officiële vragen van meetlijsten zitten er niet in. Die laad je zelf.</translation>
    </message>
    <message>
        <source>It cannot stop somebody who watches your screen. Cover it with F8.</source>
        <translation>Hij houdt niemand tegen die meekijkt. Dek je scherm af met F8.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebouwd met</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>Only acts and random numbers. It stays when a client is erased.</source>
        <translation>Alleen handelingen en willekeurige nummers. Dit blijft staan als een cliënt is gewist.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Toon meer</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Toestemming vastgelegd</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
    <message>
        <source>Withdrawal taken back</source>
        <translation>Intrekking teruggedraaid</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>Naar het archief</translation>
    </message>
    <message>
        <source>Back from the archive</source>
        <translation>Terug uit het archief</translation>
    </message>
    <message>
        <source>Removed until the lock</source>
        <translation>Verwijderd, tot het slot</translation>
    </message>
    <message>
        <source>Removal taken back</source>
        <translation>Verwijderen teruggedraaid</translation>
    </message>
    <message>
        <source>Client erased</source>
        <translation>Cliënt gewist</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Bevroren</translation>
    </message>
    <message>
        <source>No longer frozen</source>
        <translation>Niet meer bevroren</translation>
    </message>
    <message>
        <source>Looked through, and kept longer</source>
        <translation>Nagekeken en langer bewaard</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>Verbetering gevraagd</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Verbeterd</translation>
    </message>
    <message>
        <source>Not changed, with the reason</source>
        <translation>Niet veranderd, met uitleg</translation>
    </message>
    <message>
        <source>Correction open again</source>
        <translation>Verbetering weer open</translation>
    </message>
    <message>
        <source>What is kept: shown</source>
        <translation>Wat er is bewaard: getoond</translation>
    </message>
    <message>
        <source>What is kept: printed or saved</source>
        <translation>Wat er is bewaard: afgedrukt of opgeslagen</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Kopie opgeslagen</translation>
    </message>
    <message>
        <source>Encrypted package made</source>
        <translation>Versleuteld pakket gemaakt</translation>
    </message>
    <message>
        <source>Taken in from a package</source>
        <translation>Overgenomen uit een pakket</translation>
    </message>
    <message>
        <source>Name taken out of a text</source>
        <translation>Naam uit een tekst gehaald</translation>
    </message>
</context>
<context>
    <name>AddendaCard</name>
    <message>
        <source>Added later</source>
        <translation>Later toegevoegd</translation>
    </message>
    <message>
        <source>What came up after the meeting</source>
        <translation>Wat er na de bijeenkomst bij kwam</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>For me alone</source>
        <translation>Alleen voor mij</translation>
    </message>
    <message>
        <source>Who may read this</source>
        <translation>Wie dit mag lezen</translation>
    </message>
    <message>
        <source>Add with today’s date</source>
        <translation>Voeg toe met datum</translation>
    </message>
    <message>
        <source>The finished note stays as it is. What you add gets a date.</source>
        <translation>Het verslag blijft zoals het is. Wat je toevoegt krijgt een datum.</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Ingeklapt</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of {name}</source>
        <translation>Nummer van {name}</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Vandaag nagekeken</translation>
    </message>
    <message>
        <source>{name}: checked today</source>
        <translation>{name}: vandaag nagekeken</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Nog niet nagekeken</translation>
    </message>
    <message>
        <source>Checked on {day}</source>
        <translation>Nagekeken op {day}</translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>Steps until next time</source>
        <translation>Stappen tot de volgende keer</translation>
    </message>
    <message>
        <source>A small step, easy to do</source>
        <translation>Een kleine stap, makkelijk te doen</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>Hele groep</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Three steps are enough for a week.</source>
        <translation>Drie stappen is genoeg voor een week.</translation>
    </message>
    <message>
        <source>Step taken away</source>
        <translation>Stap weggehaald</translation>
    </message>
</context>
<context>
    <name>AlbumDialog</name>
    <message>
        <source>Make the album</source>
        <translation>Maak het album</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Only the story’s</source>
        <translation>Alleen uit het verhaal</translation>
    </message>
    <message>
        <source>Which makings</source>
        <translation>Welke maaksels</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Geen naam</translation>
    </message>
    <message>
        <source>Name on the album</source>
        <translation>Naam op het album</translation>
    </message>
    <message>
        <source>Also what is private</source>
        <translation>Ook wat privé is</translation>
    </message>
    <message>
        <source>Such as the circle map and “My line”.</source>
        <translation>Zoals de kringenkaart en “Mijn grens”.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n maaksel</numerusform>
            <numerusform>%n maaksels</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to put in it</source>
        <translation>Er is niets om erin te zetten</translation>
    </message>
    <message>
        <source>Save the album</source>
        <translation>Bewaar het album</translation>
    </message>
    <message>
        <source>Album saved</source>
        <translation>Album bewaard</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What was put right?</source>
        <translation>Wat is er verbeterd?</translation>
    </message>
    <message>
        <source>Why was it not changed?</source>
        <translation>Waarom is het niet veranderd?</translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>The client reads this too.</source>
        <translation>De cliënt leest dit ook.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>The client may know why.</source>
        <translation>De cliënt mag weten waarom.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>{number}, {cue}: {answer}</source>
        <translation>{number}, {cue}: {answer}</translation>
    </message>
    <message>
        <source>Item {number}: {cue}</source>
        <translation>Vraag {number}: {cue}</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>niet ingevuld</translation>
    </message>
</context>
<context>
    <name>ArriveView</name>
    <message>
        <source>Who is there?</source>
        <translation>Wie is er?</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Present or absent, {name}</source>
        <translation>Aanwezig of afwezig, {name}</translation>
    </message>
    <message>
        <source>Open the intake</source>
        <translation>Open de intake</translation>
    </message>
    <message>
        <source>Intake: {name}</source>
        <translation>Intake: {name}</translation>
    </message>
</context>
<context>
    <name>ArrivedPanel</name>
    <message>
        <source>Open the vault</source>
        <translation>Open de kluis</translation>
    </message>
    <message>
        <source>Your vault is here</source>
        <translation>Je kluis is er</translation>
    </message>
    <message>
        <source>Look whether everything is there. From now on you write on this laptop only.</source>
        <translation>Kijk of alles er is. Vanaf nu schrijf je alleen op deze laptop.</translation>
    </message>
    <message>
        <source>Then delete the vault on the other laptop, and empty the bin there. Until then it opens with the passphrase that it had.</source>
        <translation>Verwijder daarna de kluis op de andere laptop en maak daar de prullenbak leeg. Tot die tijd gaat hij daar open met de wachtzin van toen.</translation>
    </message>
    <message>
        <source>Who you erased there after this copy was made, is here again. Erase them once more.</source>
        <translation>Heb je daar na deze kopie nog iemand gewist? Die staat hier weer. Wis die opnieuw.</translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Er wacht niets.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Toon er nog %n</numerusform>
            <numerusform>Toon er nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudioSection</name>
    <message>
        <source>Own sound file</source>
        <translation>Eigen geluidsbestand</translation>
    </message>
    <message>
        <source>Choose a sound file…</source>
        <translation>Kies geluidsbestand…</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luister</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>At most 25 MB and 30 minutes. It stays in the vault.</source>
        <translation>Hooguit 25 MB en 30 minuten. Het blijft in de kluis.</translation>
    </message>
    <message>
        <source>{kind}, {size}, in the vault</source>
        <translation>{kind}, {size}, in de kluis</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Kies een geluidsbestand</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>One moment: the sound is looked at.</source>
        <translation>Even geduld: het geluid wordt bekeken.</translation>
    </message>
    <message>
        <source>This computer cannot play sound files.</source>
        <translation>Deze computer kan geen geluidsbestanden afspelen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sound file removed</source>
        <translation>Geluidsbestand verwijderd</translation>
    </message>
</context>
<context>
    <name>BackgroundDialog</name>
    <message>
        <source>What is heard under it?</source>
        <translation>Wat klinkt eronder?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luister</translation>
    </message>
    <message>
        <source>No speaker was found. Plug one in, then try again.</source>
        <translation>Er is geen luidspreker gevonden. Sluit er een aan en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation>Stop: {what}</translation>
    </message>
    <message>
        <source>Listen: {what}</source>
        <translation>Luister: {what}</translation>
    </message>
</context>
<context>
    <name>BackgroundField</name>
    <message>
        <source>Background: {what}</source>
        <translation>Achtergrond: {what}</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Deze laptop</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>Een tweede plek</translation>
    </message>
    <message>
        <source>No second place any more</source>
        <translation>Geen tweede plek meer</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Proef terugzetten</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Maak nu een kopie</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>{when} · {size} · checked</source>
        <translation>{when} · {size} · gecontroleerd</translation>
    </message>
    <message>
        <source>Choose the second place</source>
        <translation>Kies de tweede plek</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probeer uit</translation>
    </message>
    <message>
        <source>Try whether the newest backup opens</source>
        <translation>Probeer of de nieuwste kopie opengaat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Laatste 14 dagen</translation>
    </message>
    <message>
        <source>A USB stick, kept apart from the laptop</source>
        <translation>Een usb-stick, los van de laptop bewaard</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>{when} · {size}</source>
        <translation>{when} · {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n files beside them are no usable backup.</source>
        <translation>
            <numerusform>Eén bestand ernaast is geen bruikbare kopie.</numerusform>
            <numerusform>%n bestanden ernaast zijn geen bruikbare kopie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days with a copy</source>
        <translation>
            <numerusform>%n dag met een kopie</numerusform>
            <numerusform>%n dagen met een kopie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n zonder</numerusform>
            <numerusform>%n zonder</numerusform>
        </translation>
    </message>
    <message>
        <source>{service} copies this folder to the internet.</source>
        <translation>{service} kopieert deze map naar internet.</translation>
    </message>
    <message>
        <source>Happens by itself, once a month</source>
        <translation>Gaat vanzelf, één keer per maand</translation>
    </message>
    <message>
        <source>{day}, all readable</source>
        <translation>{day}, alles leesbaar</translation>
    </message>
    <message>
        <source>{day}, not readable</source>
        <translation>{day}, niet leesbaar</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Niet leesbaar</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup opens: %n clients.</source>
        <translation>
            <numerusform>De nieuwste kopie gaat open: %n cliënt.</numerusform>
            <numerusform>De nieuwste kopie gaat open: %n cliënten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where should the second copy go?</source>
        <translation>Waar moet de tweede kopie heen?</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Kopie gemaakt</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen kopie</translation>
    </message>
</context>
<context>
    <name>BackupReminder</name>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Maak nu een kopie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen kopie</translation>
    </message>
    <message>
        <source>{when} · checked</source>
        <translation>{when} · gecontroleerd</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Tweede plek</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Nog geen gekozen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Even geduld</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Nothing can be written in that folder. Choose another one.</source>
        <translation>In die map kan niets worden opgeslagen. Kies een andere.</translation>
    </message>
    <message>
        <source>That disk is full. Make room or choose another folder.</source>
        <translation>Die schijf is vol. Maak ruimte of kies een andere map.</translation>
    </message>
    <message>
        <source>That folder belongs to another vault. Choose another one.</source>
        <translation>Die map hoort bij een andere kluis. Kies een andere.</translation>
    </message>
    <message>
        <source>That folder is not empty. Choose another one.</source>
        <translation>Die map is niet leeg. Kies een andere.</translation>
    </message>
    <message>
        <source>Other folder</source>
        <translation>Andere map</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laat weg</translation>
    </message>
    <message>
        <source>Where your backups go</source>
        <translation>Waar je kopieën komen</translation>
    </message>
    <message>
        <source>The app makes a backup by itself when you lock or close. A backup opens with your passphrase only.</source>
        <translation>De app maakt zelf een reservekopie als je vergrendelt of afsluit. Een kopie opent alleen met je wachtzin.</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Op deze laptop</translation>
    </message>
    <message>
        <source>A second place, such as a USB stick</source>
        <translation>Een tweede plek, zoals een usb-stick</translation>
    </message>
    <message>
        <source>Laptop lost or broken? Then the second place saves your work.</source>
        <translation>Laptop kwijt of stuk? Dan redt de tweede plek je werk.</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Nog niets gekozen</translation>
    </message>
    <message>
        <source>{service} copies this folder to the internet. Better choose another folder.</source>
        <translation>{service} zet deze map op internet. Kies liever een andere map.</translation>
    </message>
    <message>
        <source>Folder for your vault</source>
        <translation>Map voor je kluis</translation>
    </message>
    <message>
        <source>Folder for the second backup</source>
        <translation>Map voor de tweede kopie</translation>
    </message>
</context>
<context>
    <name>BadWeek</name>
    <message>
        <source>How is it now, here at the table?</source>
        <translation>Hoe is het nu, hier aan tafel?</translation>
    </message>
    <message>
        <source>What carried you this week, however small?</source>
        <translation>Wat hielp je deze week, hoe klein ook?</translation>
    </message>
    <message>
        <source>What would be good for you today?</source>
        <translation>Wat zou je vandaag goed doen?</translation>
    </message>
</context>
<context>
    <name>BadWeekDialog</name>
    <message>
        <source>This week was harder. What do you show?</source>
        <translation>Deze week was zwaarder. Wat laat je zien?</translation>
    </message>
    <message>
        <source>You see it first. Ask something gentle before you look together.</source>
        <translation>Jij ziet het eerst. Vraag iets zachts voordat jullie samen kijken.</translation>
    </message>
    <message>
        <source>Show now</source>
        <translation>Laat nu zien</translation>
    </message>
    <message>
        <source>The stone of this week lies lower.</source>
        <translation>De steen van deze week ligt lager.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>The stone stays away until you choose again.</source>
        <translation>De steen blijft weg tot je opnieuw kiest.</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Alleen woorden</translation>
    </message>
    <message>
        <source>The own sentence, without a height.</source>
        <translation>De eigen zin, zonder hoogte.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>BodyList</name>
    <message>
        <source>No holding of the breath</source>
        <translation>Geen adem vasthouden</translation>
    </message>
    <message>
        <source>No body scan; eyes may stay open</source>
        <translation>Geen lichaamsscan, ogen mogen open blijven</translation>
    </message>
    <message>
        <source>Sore places are skipped</source>
        <translation>Pijnlijke plekken slaan we over</translation>
    </message>
    <message>
        <source>Asthma or COPD</source>
        <translation>Astma of COPD</translation>
    </message>
    <message>
        <source>Heart or blood pressure</source>
        <translation>Hart of bloeddruk</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Zwanger</translation>
    </message>
    <message>
        <source>Epilepsy</source>
        <translation>Epilepsie</translation>
    </message>
    <message>
        <source>Panic attacks</source>
        <translation>Paniekaanvallen</translation>
    </message>
    <message>
        <source>Hearing aid or ringing ears</source>
        <translation>Gehoorapparaat of oorsuizen</translation>
    </message>
    <message>
        <source>Soft sound, or only a picture</source>
        <translation>Zacht geluid, of alleen beeld</translation>
    </message>
    <message>
        <source>Pain in one place</source>
        <translation>Pijn op een vaste plek</translation>
    </message>
    <message>
        <source>Had an operation not long ago</source>
        <translation>Pas geopereerd</translation>
    </message>
    <message>
        <source>Something very bad happened</source>
        <translation>Iets heel naars meegemaakt</translation>
    </message>
    <message>
        <source>Psychosis, now or before</source>
        <translation>Psychose, nu of eerder</translation>
    </message>
    <message>
        <source>Eating is difficult</source>
        <translation>Eten is moeilijk</translation>
    </message>
    <message>
        <source>Nothing with food</source>
        <translation>Niets met eten</translation>
    </message>
    <message>
        <source>Lost someone not long ago</source>
        <translation>Pas iemand verloren</translation>
    </message>
    <message>
        <source>No card about grief</source>
        <translation>Geen kaart over rouw</translation>
    </message>
</context>
<context>
    <name>BodySection</name>
    <message>
        <source>Body list</source>
        <translation>Lichaam</translation>
    </message>
    <message>
        <source>Tick what applies. It says what is left out.</source>
        <translation>Vink aan wat klopt. Eronder staat wat we dan weglaten.</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Not available now</source>
        <translation>Nu niet beschikbaar</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Dagen van de maand</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Calendar</source>
        <translation>Meetkalender</translation>
    </message>
    <message>
        <source>Change calendar</source>
        <translation>Pas kalender aan</translation>
    </message>
    <message>
        <source>Weeks 0, 4, 8 and follow-up</source>
        <translation>Week 0, 4, 8 en nameting</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Asking about loneliness each week is heavy. Prefer a short scale for it.</source>
        <translation>Elke week naar eenzaamheid vragen is zwaar. Kies dan een korte schaal.</translation>
    </message>
    <message>
        <source>Carries the loneliness score</source>
        <translation>Draagt de eenzaamheidsscore</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>{scale} each week carries the loneliness score.</source>
        <translation>{scale}, elke week, draagt de eenzaamheidsscore.</translation>
    </message>
    <message>
        <source>{scale} at weeks 0, 4, 8 and follow-up carries the loneliness score.</source>
        <translation>{scale} in week 0, 4, 8 en bij de nameting draagt de eenzaamheidsscore.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Change {week}</source>
        <translation>Wijzig {week}</translation>
    </message>
    <message>
        <source>Fold calendar</source>
        <translation>Klap kalender in</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Show it</source>
        <translation>Laat zien</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk af</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Knowledge cards</source>
        <translation>Kenniskaartjes</translation>
    </message>
    <message>
        <source>Short, in plain words. Below each stands how sure it is, for you alone.</source>
        <translation>Kort, in gewone woorden. Eronder staat hoe zeker het is, alleen voor jou.</translation>
    </message>
</context>
<context>
    <name>CautionSection</name>
    <message>
        <source>Not for everybody</source>
        <translation>Niet voor iedereen</translation>
    </message>
    <message>
        <source>They do this one instead</source>
        <translation>Zij doen in plaats daarvan</translation>
    </message>
    <message>
        <source>Tick who should not do this. The app then hides it for that client.</source>
        <translation>Vink aan voor wie dit niet is. De app laat het dan weg bij die cliënt.</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Kies een nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Your passphrase of now</source>
        <translation>Je wachtzin van nu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Your recovery sheet keeps working. An old copy of your vault still opens with the old passphrase, and whoever has both can read what you write today as well.</source>
        <translation>Je herstelblad blijft werken. Een oude kopie van je kluis gaat nog open met de oude wachtzin. Wie allebei heeft, kan ook lezen wat je vandaag opschrijft.</translation>
    </message>
    <message>
        <source>Somebody knows my passphrase</source>
        <translation>Iemand kent mijn wachtzin</translation>
    </message>
    <message>
        <source>Type your passphrase of now first</source>
        <translation>Typ eerst je wachtzin van nu</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Wachtzin gewijzigd</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>week 0</source>
        <translation>week 0</translation>
    </message>
    <message>
        <source>after 3 months</source>
        <translation>na 3 maanden</translation>
    </message>
    <message>
        <source>measurement error</source>
        <translation>meetfout</translation>
    </message>
    <message>
        <source>no certain change</source>
        <translation>geen zeker verschil</translation>
    </message>
    <message>
        <source>{name}, lower is better</source>
        <translation>{name}, lager is beter</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>Between two meetings</source>
        <translation>Tussen twee bijeenkomsten</translation>
    </message>
    <message>
        <source>Intake, week 0</source>
        <translation>Intake, week 0</translation>
    </message>
    <message>
        <source>After three months</source>
        <translation>Na drie maanden</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>Loneliness</source>
        <translation>Eenzaamheid</translation>
    </message>
    <message>
        <source>Weekly check</source>
        <translation>Weekcheck</translation>
    </message>
    <message>
        <source>{low}–{high}, lower is less lonely</source>
        <translation>{low}–{high}, lager is minder eenzaam</translation>
    </message>
    <message>
        <source>{low}–{high}, higher is a better week</source>
        <translation>{low}–{high}, hoger is een fijnere week</translation>
    </message>
    <message>
        <source>{low}–{high}, higher is better</source>
        <translation>{low}–{high}, hoger is beter</translation>
    </message>
    <message>
        <source>{low}–{high}, lower is better</source>
        <translation>{low}–{high}, lager is beter</translation>
    </message>
    <message>
        <source>good week</source>
        <translation>fijne week</translation>
    </message>
    <message>
        <source>heavy week</source>
        <translation>zware week</translation>
    </message>
    <message>
        <source>lonelier</source>
        <translation>eenzamer</translation>
    </message>
    <message>
        <source>less lonely</source>
        <translation>minder eenzaam</translation>
    </message>
    <message>
        <source>better</source>
        <translation>beter</translation>
    </message>
    <message>
        <source>less good</source>
        <translation>minder goed</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>van papier</translation>
    </message>
    <message>
        <source>filled in on the screen</source>
        <translation>op het scherm ingevuld</translation>
    </message>
    <message>
        <source>asked aloud</source>
        <translation>hardop gevraagd</translation>
    </message>
    <message>
        <source>Measurement error: {low} to {high}</source>
        <translation>Meetfout: {low} tot {high}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>before 0</source>
        <translation>voor 0</translation>
    </message>
    <message>
        <source>not enough answers</source>
        <translation>te weinig antwoorden</translation>
    </message>
    <message>
        <source>measurement error {sem}</source>
        <translation>meetfout {sem}</translation>
    </message>
    <message>
        <source>{count} of {all} times ‘more or less’</source>
        <translation>{count} van {all} keer ‘min of meer’</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>later verbeterd</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>niet ingevuld</translation>
    </message>
    <message>
        <source>meeting {state}</source>
        <translation>bijeenkomst {state}</translation>
    </message>
    <message>
        <source>earlier course from {day}</source>
        <translation>eerder traject vanaf {day}</translation>
    </message>
    <message>
        <source>{scale}: {score} of {high}</source>
        <translation>{scale}: {score} van {high}</translation>
    </message>
    <message>
        <source>{scale}: planned</source>
        <translation>{scale}: gepland</translation>
    </message>
    <message>
        <source>Moment {number}</source>
        <translation>Moment {number}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geweest</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>gemist</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Extra meeting</source>
        <translation>Extra bijeenkomst</translation>
    </message>
    <message>
        <source>Meeting after three months</source>
        <translation>Bijeenkomst na drie maanden</translation>
    </message>
    <message>
        <source>Meeting {week}</source>
        <translation>Bijeenkomst {week}</translation>
    </message>
    <message>
        <source>From {first} to {last}: {label}.</source>
        <translation>Van {first} naar {last}: {label}.</translation>
    </message>
    <message>
        <source>From {first} to {last}, {points} lower: {label}.</source>
        <translation>Van {first} naar {last}, {points} lager: {label}.</translation>
    </message>
    <message>
        <source>From {first} to {last}, {points} higher: {label}.</source>
        <translation>Van {first} naar {last}, {points} hoger: {label}.</translation>
    </message>
    <message>
        <source>A difference of {points} or more is reliable on this scale.</source>
        <translation>Op deze schaal is een verschil vanaf {points} betrouwbaar.</translation>
    </message>
    <message>
        <source>Most people start at their worst. Without any help {first} would be about {second} the next time.</source>
        <translation>Mensen beginnen vaak op hun slechtst. Zonder hulp wordt {first} de tweede keer ongeveer {second}.</translation>
    </message>
    <message>
        <source>{name}: {slope} a week (90 %: {low} to {high}; p {p}).</source>
        <translation>{name}: {slope} per week (90 %: {low} tot {high}; p {p}).</translation>
    </message>
    <message>
        <source>The direction looks better.</source>
        <translation>De richting lijkt beter.</translation>
    </message>
    <message>
        <source>The direction looks worse.</source>
        <translation>De richting lijkt slechter.</translation>
    </message>
    <message>
        <source>It is too early to see a direction.</source>
        <translation>Het is te vroeg om een richting te zien.</translation>
    </message>
    <message>
        <source>Compared with the weeks before the start: NAP {nap} ({half} is chance).</source>
        <translation>Vergeleken met de weken vooraf: NAP {nap} ({half} is toeval).</translation>
    </message>
    <message>
        <source>The weekly check is not a validated scale.</source>
        <translation>De weekcheck is geen gevalideerde schaal.</translation>
    </message>
    <message>
        <source>No weekly check in week {weeks}.</source>
        <translation>Geen weekcheck in week {weeks}.</translation>
    </message>
    <message>
        <source>{name}: not measured yet.</source>
        <translation>{name}: nog niet gemeten.</translation>
    </message>
    <message>
        <source>{name}, {about}: {values}.</source>
        <translation>{name}, {about}: {values}.</translation>
    </message>
    <message>
        <source>{name} · course from {day}</source>
        <translation>{name} · traject vanaf {day}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Show story chart</source>
        <translation>Toon verhaalgrafiek</translation>
    </message>
    <message>
        <source>The client sees nothing yet</source>
        <translation>De cliënt ziet nog niets</translation>
    </message>
    <message>
        <source>What does the client see?</source>
        <translation>Wat ziet de cliënt?</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Getoond als</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaar…</translation>
    </message>
    <message>
        <source>Enter a measurement</source>
        <translation>Vul een meting in</translation>
    </message>
    <message>
        <source>Add moment</source>
        <translation>Voeg moment toe</translation>
    </message>
    <message>
        <source>No scores yet. The first one starts the chart.</source>
        <translation>Nog geen metingen. Met de eerste begint de grafiek.</translation>
    </message>
    <message>
        <source>Scale in the chart: {name}</source>
        <translation>Schaal in de grafiek: {name}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Vanaf {day}</translation>
    </message>
    <message>
        <source>Course from {day}</source>
        <translation>Traject vanaf {day}</translation>
    </message>
    <message>
        <source>{scale} (of this course)</source>
        <translation>{scale} (van dit traject)</translation>
    </message>
    <message>
        <source>Headline of this course</source>
        <translation>Hoofdmeting van dit traject</translation>
    </message>
    <message>
        <source>At week 0, 4, 8 and after three months</source>
        <translation>In week 0, 4, 8 en na drie maanden</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Make this the headline of the course</source>
        <translation>Maak dit de hoofdmeting van het traject</translation>
    </message>
    <message>
        <source>Room of no certain change</source>
        <translation>Gebied van geen zeker verschil</translation>
    </message>
    <message>
        <source>Direction, from five points on</source>
        <translation>Richting, vanaf vijf punten</translation>
    </message>
    <message>
        <source>Lonely this week</source>
        <translation>Eenzaam deze week</translation>
    </message>
    <message>
        <source>Each slider apart</source>
        <translation>Elk schuifje apart</translation>
    </message>
    <message>
        <source>Parts of the scale</source>
        <translation>Delen van de schaal</translation>
    </message>
    <message>
        <source>Earlier courses</source>
        <translation>Eerdere trajecten</translation>
    </message>
    <message>
        <source>Stones with heights</source>
        <translation>Stenen op hoogte</translation>
    </message>
    <message>
        <source>In one row, only words</source>
        <translation>Op één rij, alleen woorden</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Choose again for week {week}…</source>
        <translation>Kies opnieuw voor week {week}…</translation>
    </message>
    <message>
        <source>Moment removed</source>
        <translation>Moment weggehaald</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Course as a table</source>
        <translation>Verloop als tabel</translation>
    </message>
    <message numerus="yes">
        <source>%n rows. Enter opens the meeting.</source>
        <translation>
            <numerusform>%n rij. Enter opent de bijeenkomst.</numerusform>
            <numerusform>%n rijen. Enter opent de bijeenkomst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Nothing is measured in this meeting.</source>
        <translation>In deze bijeenkomst wordt niets gemeten.</translation>
    </message>
    <message>
        <source>Let the laptop go round</source>
        <translation>Geef de laptop rond</translation>
    </message>
</context>
<context>
    <name>CirclesTab</name>
    <message>
        <source>There is no circle map yet.</source>
        <translation>Er is nog geen kringenkaart.</translation>
    </message>
    <message>
        <source>Make one together</source>
        <translation>Maak er samen een</translation>
    </message>
    <message>
        <source>close</source>
        <translation>dichtbij</translation>
    </message>
    <message>
        <source>familiar</source>
        <translation>vertrouwd</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekend</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ik</translation>
    </message>
    <message>
        <source>Circle map</source>
        <translation>Kringenkaart</translation>
    </message>
    <message>
        <source>Show week</source>
        <translation>Toon week</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Wat is er veranderd</translation>
    </message>
    <message>
        <source>Who stands where</source>
        <translation>Wie staat waar</translation>
    </message>
    <message>
        <source>To the client screen</source>
        <translation>Naar cliëntscherm</translation>
    </message>
    <message>
        <source>Place people</source>
        <translation>Plaats mensen</translation>
    </message>
    <message>
        <source>Remove the newest map</source>
        <translation>Verwijder de nieuwste kaart</translation>
    </message>
    <message>
        <source>Who moves one ring closer? A small step</source>
        <translation>Wie komt één kring dichterbij? Een kleine stap</translation>
    </message>
    <message>
        <source>Add as a step</source>
        <translation>Voeg toe als stap</translation>
    </message>
    <message>
        <source>intake</source>
        <translation>intake</translation>
    </message>
    <message>
        <source>With a second map you see what moved.</source>
        <translation>Met een tweede kaart zie je wat er schoof.</translation>
    </message>
    <message numerus="yes">
        <source>%n stayed the same</source>
        <translation>
            <numerusform>%n gelijk gebleven</numerusform>
            <numerusform>%n gelijk gebleven</numerusform>
        </translation>
    </message>
    <message>
        <source>new, now {ring}</source>
        <translation>nieuw, nu {ring}</translation>
    </message>
    <message>
        <source>no longer on the map</source>
        <translation>niet meer op de kaart</translation>
    </message>
    <message>
        <source>{old}, now {ring}</source>
        <translation>{old}, nu {ring}</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>may be warmer</source>
        <translation>mag warmer</translation>
    </message>
    <message>
        <source>Remove the newest map?</source>
        <translation>De nieuwste kaart verwijderen?</translation>
    </message>
    <message>
        <source>The people stay on the other maps.</source>
        <translation>De mensen blijven op de andere kaarten staan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Map removed</source>
        <translation>Kaart verwijderd</translation>
    </message>
    <message>
        <source>There is no meeting to agree it in. Plan one first.</source>
        <translation>Er is geen bijeenkomst om het in af te spreken. Plan die eerst.</translation>
    </message>
    <message>
        <source>Step added</source>
        <translation>Stap toegevoegd</translation>
    </message>
</context>
<context>
    <name>ClientActions</name>
    <message>
        <source>{name} is in the archive</source>
        <translation>{name} staat in het archief</translation>
    </message>
    <message>
        <source>{name} is back from the archive</source>
        <translation>{name} is terug uit het archief</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} verwijderen?</translation>
    </message>
    <message>
        <source>{what} You can undo this until you lock the vault.</source>
        <translation>{what} Tot je de kluis vergrendelt, kan dit nog terug.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts that stay say this name too.</source>
        <translation>
            <numerusform>Deze naam staat ook nog in één tekst die blijft.</numerusform>
            <numerusform>Deze naam staat ook nog in %n teksten die blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Look at them first</source>
        <translation>Kijk die eerst na</translation>
    </message>
    <message>
        <source>{name} is removed</source>
        <translation>{name} is verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n bijeenkomst</numerusform>
            <numerusform>%n bijeenkomsten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n verslag</numerusform>
            <numerusform>%n verslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n meting</numerusform>
            <numerusform>%n metingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed steps</source>
        <translation>
            <numerusform>%n afgesproken stap</numerusform>
            <numerusform>%n afgesproken stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n maaksel</numerusform>
            <numerusform>%n maaksels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercises done</source>
        <translation>
            <numerusform>%n gedane oefening</numerusform>
            <numerusform>%n gedane oefeningen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n circle maps</source>
        <translation>
            <numerusform>%n kring</numerusform>
            <numerusform>%n kringen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on the profile goes.</source>
        <translation>Alles in het profiel gaat weg.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>The profile goes, with {list}.</source>
        <translation>Het profiel gaat weg, met {list}.</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>last weekly check {value}</source>
        <translation>laatste weekcheck {value}</translation>
    </message>
    <message>
        <source>last measurement {score}, {week}</source>
        <translation>laatste meting {score}, {week}</translation>
    </message>
    <message>
        <source>next appointment {when}</source>
        <translation>volgende afspraak {when}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Bijeenkomsten</translation>
    </message>
    <message>
        <source>Weekly check</source>
        <translation>Weekcheck</translation>
    </message>
    <message>
        <source>Last score</source>
        <translation>Laatste meting</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Volgende afspraak</translation>
    </message>
</context>
<context>
    <name>ClientFields</name>
    <message>
        <source>Write the year in four figures, such as 1968.</source>
        <translation>Schrijf het jaar in vier cijfers, zoals 1968.</translation>
    </message>
    <message>
        <source>This year is still to come. Check the year.</source>
        <translation>Dit jaar moet nog komen. Kijk het jaar na.</translation>
    </message>
    <message>
        <source>This is more than 120 years ago. Check the year.</source>
        <translation>Dit is meer dan 120 jaar geleden. Kijk het jaar na.</translation>
    </message>
    <message>
        <source>Another client has this name. Add something to tell them apart.</source>
        <translation>Er is al een cliënt met deze naam. Zet er iets bij.</translation>
    </message>
</context>
<context>
    <name>ClientFilters</name>
    <message>
        <source>Search by name</source>
        <translation>Zoek op naam</translation>
    </message>
    <message>
        <source>Search clients by name</source>
        <translation>Zoek cliënten op naam</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Lopend</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Nazorg</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archief</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{filter} {count}</source>
        <translation>{filter} {count}</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filter: {filter}</translation>
    </message>
</context>
<context>
    <name>ClientFormPage</name>
    <message>
        <source>New client</source>
        <translation>Nieuwe cliënt</translation>
    </message>
    <message>
        <source>Name or alias</source>
        <translation>Naam of schuilnaam</translation>
    </message>
    <message>
        <source>Choose an alias together if that feels safer.</source>
        <translation>Kies samen een schuilnaam als dat veiliger voelt.</translation>
    </message>
    <message>
        <source>This is an alias</source>
        <translation>Dit is een schuilnaam</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Meer gegevens</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe te bereiken</translation>
    </message>
    <message>
        <source>Phone, mail, and when it suits.</source>
        <translation>Telefoon, mail, en wanneer het uitkomt.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Language of the client’s texts</source>
        <translation>Taal van de teksten voor de cliënt</translation>
    </message>
    <message>
        <source>What this client sees on the client screen.</source>
        <translation>Wat deze cliënt op het cliëntscherm ziet.</translation>
    </message>
    <message>
        <source>Goals, body list, agreements and consent are on the profile.</source>
        <translation>Doelen, lichaam, afspraken en toestemming staan in het profiel.</translation>
    </message>
    <message>
        <source>Save client</source>
        <translation>Bewaar cliënt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Minder gegevens</translation>
    </message>
    <message>
        <source>Fill in a name or an alias.</source>
        <translation>Vul een naam of schuilnaam in.</translation>
    </message>
    <message>
        <source>{name} is saved</source>
        <translation>{name} is bewaard</translation>
    </message>
</context>
<context>
    <name>ClientListCard</name>
    <message>
        <source>Sort by</source>
        <translation>Sorteer op</translation>
    </message>
</context>
<context>
    <name>ClientListView</name>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>More for this client</source>
        <translation>Meer voor deze cliënt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Bijeenkomsten</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>Makings</source>
        <translation>Maaksels</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kringen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Haal terug</translation>
    </message>
    <message>
        <source>Rights and privacy</source>
        <translation>Rechten en privacy</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
    <message>
        <source>{name} is removed. You can undo this until you lock the vault.</source>
        <translation>{name} is verwijderd. Tot je de kluis vergrendelt, kan dit nog terug.</translation>
    </message>
    <message>
        <source>{name} is in the archive.</source>
        <translation>{name} staat in het archief.</translation>
    </message>
    <message>
        <source>{name} is frozen: nothing about them is changed or shown.</source>
        <translation>{name} is bevroren: er wordt niets veranderd of getoond.</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Verwijderen ongedaan maken</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Wijzig profiel</translation>
    </message>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveer</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>Voortgangsverslag</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijder…</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Make it a group</source>
        <translation>Maak er een groep van</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Zoek op naam</translation>
    </message>
    <message>
        <source>Search clients by name</source>
        <translation>Zoek cliënten op naam</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gevonden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type a name.</source>
        <translation>
            <numerusform>Nog %n. Typ een naam.</numerusform>
            <numerusform>Nog %n. Typ een naam.</numerusform>
        </translation>
    </message>
    <message>
        <source>already has a running course</source>
        <translation>heeft al een lopend traject</translation>
    </message>
</context>
<context>
    <name>ClientScreenTab</name>
    <message>
        <source>Set code</source>
        <translation>Stel code in</translation>
    </message>
    <message>
        <source>Remove code</source>
        <translation>Verwijder code</translation>
    </message>
    <message>
        <source>Four figures</source>
        <translation>Vier cijfers</translation>
    </message>
    <message>
        <source>Code to leave the client screen</source>
        <translation>Code om het cliëntscherm te verlaten</translation>
    </message>
    <message>
        <source>Hold Esc for one second to come back. With a code, the app asks for it as well, and before Ctrl+L locks there. Useful when a client fills in a scale alone.</source>
        <translation>Houd Esc één seconde ingedrukt om terug te gaan. Met een code vraagt de app ook daarom, ook voordat Ctrl+L daar vergrendelt. Handig als een cliënt alleen een vragenlijst invult.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>F5 shows the client screen, or takes it away.</source>
        <translation>F5 toont het cliëntscherm, of haalt het weg.</translation>
    </message>
    <message>
        <source>F8 covers everything at once, on both displays.</source>
        <translation>F8 dekt alles in één keer af, op beide schermen.</translation>
    </message>
    <message>
        <source>A code is set.</source>
        <translation>Er is een code ingesteld.</translation>
    </message>
    <message>
        <source>No code is set.</source>
        <translation>Er is nog geen code.</translation>
    </message>
    <message>
        <source>Change code</source>
        <translation>Wijzig code</translation>
    </message>
    <message>
        <source>Type four figures.</source>
        <translation>Typ vier cijfers.</translation>
    </message>
    <message>
        <source>Code set</source>
        <translation>Code ingesteld</translation>
    </message>
    <message>
        <source>Code removed</source>
        <translation>Code verwijderd</translation>
    </message>
</context>
<context>
    <name>ClientState</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Client sees: {what}</source>
        <translation>Cliënt ziet: {what}</translation>
    </message>
    <message>
        <source>Client screen is off</source>
        <translation>Cliëntscherm staat uit</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>No appointment</source>
        <translation>Geen afspraak</translation>
    </message>
    <message>
        <source>Not seen for 2 weeks</source>
        <translation>2 weken niet gezien</translation>
    </message>
    <message>
        <source>Measurement is late</source>
        <translation>Meting te laat</translation>
    </message>
    <message>
        <source>Note not finished</source>
        <translation>Verslag niet af</translation>
    </message>
    <message>
        <source>Look at the chart</source>
        <translation>Kijk naar het verloop</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>group, started {day}</source>
        <translation>groep, gestart {day}</translation>
    </message>
    <message>
        <source>started {day}</source>
        <translation>gestart {day}</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>na 3 maanden</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nieuwe cliënt</translation>
    </message>
    <message>
        <source>There are no clients yet.</source>
        <translation>Er zijn nog geen cliënten.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wis de zoekopdracht</translation>
    </message>
    <message>
        <source>No client is called ‘{query}’.</source>
        <translation>Geen cliënt heet ‘{query}’.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n from other groups too</source>
        <translation>
            <numerusform>Toon ook %n ergens anders</numerusform>
            <numerusform>Toon ook %n ergens anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients found</source>
        <translation>
            <numerusform>%n cliënt gevonden</numerusform>
            <numerusform>%n cliënten gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found here.</source>
        <translation>Hier niemand gevonden.</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliënt</numerusform>
            <numerusform>%n cliënten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a running course.</source>
        <translation>Niemand heeft nu een lopend traject.</translation>
    </message>
    <message>
        <source>Nobody is in aftercare.</source>
        <translation>Niemand is nu in nazorg.</translation>
    </message>
    <message>
        <source>Nobody has finished yet.</source>
        <translation>Nog niemand heeft een traject afgerond.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Het archief is leeg.</translation>
    </message>
    <message>
        <source>Nobody needs attention now.</source>
        <translation>Niemand vraagt nu aandacht.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Haal terug</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveer</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijder…</translation>
    </message>
</context>
<context>
    <name>ClockSection</name>
    <message>
        <source>The clock of 72 hours</source>
        <translation>De klok van 72 uur</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>Gemerkt op</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Report before {moment}</source>
        <translation>Meld het vóór {moment}</translation>
    </message>
</context>
<context>
    <name>CloseView</name>
    <message>
        <source>Written by the parts you did</source>
        <translation>Wordt vanzelf gevuld door wat jullie deden</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Wat deden we</translation>
    </message>
    <message>
        <source>Goodbye sheet</source>
        <translation>Afscheidsblad</translation>
    </message>
    <message>
        <source>Read the note together</source>
        <translation>Lees het verslag samen</translation>
    </message>
    <message>
        <source>Open the decision</source>
        <translation>Open het besluit</translation>
    </message>
    <message>
        <source>Halfway: {name}</source>
        <translation>Halverwege: {name}</translation>
    </message>
    <message>
        <source>Decision: {name}</source>
        <translation>Besluit: {name}</translation>
    </message>
    <message>
        <source>Three questions for {name}</source>
        <translation>Drie vragen aan {name}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat er gezegd is</translation>
    </message>
    <message>
        <source>These sentences wrote themselves. Change what you like.</source>
        <translation>Deze zinnen schreven zichzelf. Verander wat je wilt.</translation>
    </message>
    <message>
        <source>Open the halfway talk</source>
        <translation>Open het gesprek halverwege</translation>
    </message>
</context>
<context>
    <name>ClosingCover</name>
    <message>
        <source>The vault is closing</source>
        <translation>De kluis gaat dicht</translation>
    </message>
    <message>
        <source>Don’t wait for the backup (Esc)</source>
        <translation>Wacht niet op de kopie (Esc)</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Kopie maken</translation>
    </message>
    <message>
        <source>The backup is put back</source>
        <translation>De kopie wordt teruggezet</translation>
    </message>
    <message>
        <source>Your vault gets a new key</source>
        <translation>Je kluis krijgt een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Everything is encrypted anew</source>
        <translation>Alles wordt opnieuw versleuteld</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Stoppen (Esc)</translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>A bit</source>
        <translation>Een beetje</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Vandaag niet</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Te langzaam</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Too fast</source>
        <translation>Te snel</translation>
    </message>
    <message>
        <source>Felt heard, {name}</source>
        <translation>Voelde zich gehoord, {name}</translation>
    </message>
    <message>
        <source>Pace, {name}</source>
        <translation>Tempo, {name}</translation>
    </message>
    <message>
        <source>Felt heard</source>
        <translation>Voelde zich gehoord</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wis</translation>
    </message>
    <message>
        <source>Next time: ‘{words}’</source>
        <translation>Volgende keer: ‘{words}’</translation>
    </message>
</context>
<context>
    <name>CoachChart</name>
    <message>
        <source>Chart of the course</source>
        <translation>Grafiek van het verloop</translation>
    </message>
    <message>
        <source>Arrow keys walk along the points. Enter opens the meeting.</source>
        <translation>Pijltjes lopen langs de punten. Enter opent de bijeenkomst.</translation>
    </message>
</context>
<context>
    <name>CoachOnly</name>
    <message>
        <source>Only for you</source>
        <translation>Alleen voor jou</translation>
    </message>
    <message>
        <source>How is this judged?</source>
        <translation>Hoe wordt dit bepaald?</translation>
    </message>
</context>
<context>
    <name>CoachPanel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Langer</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Volgend deel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Kies foto’s</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>{name} · part {number} of {count}</source>
        <translation>{name} · deel {number} van {count}</translation>
    </message>
    <message>
        <source>Then: {what}</source>
        <translation>Daarna: {what}</translation>
    </message>
    <message>
        <source>This is the last part.</source>
        <translation>Dit is het laatste deel.</translation>
    </message>
    <message>
        <source>Silence. Nothing to say now.</source>
        <translation>Stilte. Je hoeft nu niets te zeggen.</translation>
    </message>
    <message>
        <source>in {inhale} · out {exhale} · {rate} breaths a minute</source>
        <translation>in {inhale} · uit {exhale} · {rate} keer per minuut</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>The time is over. Go on when you are both ready.</source>
        <translation>De tijd is om. Ga verder als jullie klaar zijn.</translation>
    </message>
    <message>
        <source>{time} left in this part</source>
        <translation>nog {time} in dit deel</translation>
    </message>
</context>
<context>
    <name>CoachStrip</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Langer</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Volgend deel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>Alleen voor jou</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>deel {number} van {count}</translation>
    </message>
    <message>
        <source>Silence. Nothing to say now.</source>
        <translation>Stilte. Je hoeft nu niets te zeggen.</translation>
    </message>
    <message>
        <source>in {inhale} · out {exhale}</source>
        <translation>in {inhale} · uit {exhale}</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} per minuut</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>De tijd is om</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>nog {time}</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Trager</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Kies foto’s</translation>
    </message>
    <message>
        <source>Then: {what}</source>
        <translation>Daarna: {what}</translation>
    </message>
    <message>
        <source>This is the last part.</source>
        <translation>Dit is het laatste deel.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search</source>
        <extracomment>In the order of Help; the side bar and Ctrl+K keep it too, within their groups.</extracomment>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search clients, notes, pages and actions</source>
        <translation>Zoek cliënten, verslagen, pagina’s en acties</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Vergrendel de kluis</translation>
    </message>
    <message>
        <source>Cover screen</source>
        <translation>Dek af</translation>
    </message>
    <message>
        <source>Cover everything at once</source>
        <translation>Dek alles in één keer af</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Warning signs: what to do and whom to call</source>
        <translation>Signalen: wat je doet en wie je belt</translation>
    </message>
    <message>
        <source>Client screen on or off</source>
        <translation>Cliëntscherm aan of uit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktijk</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Knowledge cards</source>
        <translation>Kenniskaartjes</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Privacy of the practice</source>
        <translation>Privacy van de praktijk</translation>
    </message>
    <message>
        <source>Laptop gone</source>
        <translation>Laptop weg</translation>
    </message>
    <message>
        <source>Scales and their sources</source>
        <translation>Meetlijsten en hun bronnen</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nieuwe cliënt</translation>
    </message>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Deze hulp</translation>
    </message>
    <message>
        <source>Answer a question when entering a paper form</source>
        <extracomment>Keys of one place, which that place takes itself: here only to be told in Help.</extracomment>
        <translation>Beantwoord een vraag bij het overnemen van papier</translation>
    </message>
    <message>
        <source>Close a dialog; on the client screen: hold for one second</source>
        <translation>Sluit een venster; op het cliëntscherm één seconde vasthouden</translation>
    </message>
    <message>
        <source>In an exercise: stop at once</source>
        <translation>In een oefening: meteen stoppen</translation>
    </message>
    <message>
        <source>In an exercise: your own strip, with what to say</source>
        <translation>In een oefening: je eigen strook, met wat je kunt zeggen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Own rhythm: hold it while breathing in</source>
        <translation>Eigen ritme: ingedrukt tijdens de inademing</translation>
    </message>
</context>
<context>
    <name>ConditionsCard</name>
    <message>
        <source>Conditions of use</source>
        <translation>Voorwaarden voor gebruik</translation>
    </message>
    <message>
        <source>Made by {author}</source>
        <translation>Gemaakt door {author}</translation>
    </message>
    <message>
        <source>I keep to this, switch on</source>
        <translation>Ik houd me hieraan, zet aan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>To the consent</source>
        <translation>Naar de toestemming</translation>
    </message>
    <message>
        <source>Given on {day}.</source>
        <translation>Gegeven op {day}.</translation>
    </message>
    <message>
        <source>Withdrawn. What is kept may no longer be used.</source>
        <translation>Ingetrokken. Wat bewaard is, mag je niet meer gebruiken.</translation>
    </message>
    <message>
        <source>Freeze it, or erase it.</source>
        <translation>Bevries het, of wis het.</translation>
    </message>
    <message>
        <source>Not recorded yet.</source>
        <translation>Nog niet vastgelegd.</translation>
    </message>
    <message>
        <source>Kept, and not covered: {what}.</source>
        <translation>Wel bewaard, maar niet afgesproken: {what}.</translation>
    </message>
    <message>
        <source>Younger than sixteen: a parent has not agreed yet.</source>
        <translation>Jonger dan zestien: een ouder heeft nog geen toestemming gegeven.</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>What the client agrees to</source>
        <translation>Waar de cliënt mee instemt</translation>
    </message>
    <message>
        <source>Read it together. This text is kept word for word.</source>
        <translation>Lees het samen. Deze tekst blijft woord voor woord bewaard.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Gegeven op</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Mondeling</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Op het scherm</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Leg toestemming vast</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>This may be kept</source>
        <translation>Dit mag ik bewaren</translation>
    </message>
    <message>
        <source>Months kept after the last meeting</source>
        <translation>Maanden bewaren na het laatste gesprek</translation>
    </message>
    <message>
        <source>You look through it then. Nothing goes by itself.</source>
        <translation>Daarna kijk je het na. Er verdwijnt niets vanzelf.</translation>
    </message>
    <message>
        <source>Younger than sixteen</source>
        <translation>Jonger dan zestien</translation>
    </message>
    <message>
        <source>Then a parent or guardian agrees as well.</source>
        <translation>Dan geeft ook een ouder of voogd toestemming.</translation>
    </message>
    <message>
        <source>Who agrees for the client?</source>
        <translation>Wie geeft ook toestemming?</translation>
    </message>
    <message>
        <source>Name, and who it is.</source>
        <translation>Naam, en wie het is.</translation>
    </message>
    <message>
        <source>Write what the client agrees to.</source>
        <translation>Schrijf waar de cliënt mee instemt.</translation>
    </message>
    <message>
        <source>Give it a number or name.</source>
        <translation>Geef een nummer of naam.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Deze dag moet nog komen.</translation>
    </message>
    <message>
        <source>Choose at least one thing that may be kept.</source>
        <translation>Kies ten minste één ding dat je mag bewaren.</translation>
    </message>
    <message>
        <source>Fill in who agrees as well.</source>
        <translation>Vul in wie ook toestemming geeft.</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Given</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>op papier</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>mondeling</translation>
    </message>
    <message>
        <source>on the screen</source>
        <translation>op het scherm</translation>
    </message>
    <message>
        <source>{day}, {how}, version {version}</source>
        <translation>{day}, {how}, versie {version}</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>ingetrokken op {day}</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lees de tekst</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Trek in…</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n months</source>
        <translation>
            <numerusform>%n maand bewaard</numerusform>
            <numerusform>%n maanden bewaard</numerusform>
        </translation>
    </message>
    <message>
        <source>also agreed: {names}</source>
        <translation>ook akkoord: {names}</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Verberg de tekst</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Leg toestemming vast</translation>
    </message>
    <message>
        <source>No consent recorded yet.</source>
        <translation>Nog geen toestemming vastgelegd.</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Toestemming vastgelegd</translation>
    </message>
    <message>
        <source>Withdraw this consent?</source>
        <translation>Deze toestemming intrekken?</translation>
    </message>
    <message>
        <source>The date of today is kept with it, and the text stays readable. What is already kept does not go by itself: freeze or erase it under ‘Rights and privacy’.</source>
        <translation>De datum van vandaag komt erbij. De tekst blijft leesbaar. Wat al bewaard is, verdwijnt niet vanzelf: bevries of wis het bij ‘Rechten en privacy’.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Not made</source>
        <translation>Niet gelukt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Niet leesbaar</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Verouderd</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Alleen hier</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Niet hier</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Nog niet gecontroleerd</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>The newest backup could not be opened. Make a new one.</source>
        <translation>De nieuwste kopie ging niet open. Maak een nieuwe.</translation>
    </message>
    <message>
        <source>A backup holds more than the file with your notes. Restore it in Settings.</source>
        <translation>In een reservekopie staat meer dan in het bestand met je notities. Zet die terug in Instellingen.</translation>
    </message>
    <message>
        <source>What you did last is in no backup yet. Make one now.</source>
        <translation>Wat je het laatst deed, staat nog in geen kopie. Maak er nu een.</translation>
    </message>
    <message>
        <source>Not here now. Plug in the stick.</source>
        <translation>Nu niet hier. Doe de stick erin.</translation>
    </message>
    <message>
        <source>The newest copy there could not be opened. Make a new one.</source>
        <translation>De nieuwste kopie daar gaat niet open. Maak een nieuwe.</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Nog geen kopie</translation>
    </message>
    <message>
        <source>An older copy: {when}</source>
        <translation>Een oudere kopie: {when}</translation>
    </message>
</context>
<context>
    <name>CopiesChoice</name>
    <message>
        <source>Remove the old copies</source>
        <translation>Oude kopieën weghalen</translation>
    </message>
    <message>
        <source>All backups of before, here and in your second place. A new one comes first.</source>
        <translation>Alle reservekopieën van daarvoor, hier en op je tweede plek. Eerst komt er een nieuwe.</translation>
    </message>
    <message>
        <source>Keep the old copies</source>
        <translation>Oude kopieën bewaren</translation>
    </message>
    <message>
        <source>They still open with the old passphrase. They go after 90 days at most.</source>
        <translation>Ze gaan nog open met de oude wachtzin. Na hooguit 90 dagen gaan ze weg.</translation>
    </message>
    <message>
        <source>Copies that somebody made already cannot be called back: what was in them by then can be read with the old passphrase.</source>
        <translation>Kopieën die iemand al gemaakt heeft, kun je niet terughalen. Wat daarin staat, is met de oude wachtzin te lezen.</translation>
    </message>
    <message>
        <source>And the copies of before?</source>
        <translation>En de kopieën van daarvoor?</translation>
    </message>
    <message>
        <source>Second place: {folder}</source>
        <translation>Tweede plek: {folder}</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>To take along</source>
        <translation>Om mee te nemen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Bewaar een kopie…</translation>
    </message>
    <message>
        <source>A copy to read, with lists (CSV) and everything together (JSON).</source>
        <translation>Een kopie om te lezen, met lijsten (CSV) en alles bij elkaar (JSON).</translation>
    </message>
    <message>
        <source>Encrypted package…</source>
        <translation>Versleuteld pakket…</translation>
    </message>
    <message>
        <source>For another coach with this app: an encrypted package.</source>
        <translation>Voor een andere coach met deze app: een versleuteld pakket.</translation>
    </message>
    <message>
        <source>A copy is not encrypted</source>
        <translation>Een kopie is niet versleuteld</translation>
    </message>
    <message>
        <source>Whoever opens the file can read it. Give it to the client in person, and leave none behind on this computer or in a mail.</source>
        <translation>Wie het bestand opent, kan het lezen. Geef het de cliënt zelf, en laat niets achter op deze computer of in een mail.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Bewaar een kopie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Copy saved. It is not encrypted.</source>
        <translation>Kopie opgeslagen. Die is niet versleuteld.</translation>
    </message>
</context>
<context>
    <name>CopyDays</name>
    <message>
        <source>Days without a copy: {days}</source>
        <translation>Dagen zonder kopie: {days}</translation>
    </message>
    <message>
        <source>Copies of the last 14 days</source>
        <translation>Kopieën van de laatste 14 dagen</translation>
    </message>
    <message>
        <source>A copy on every day</source>
        <translation>Elke dag een kopie</translation>
    </message>
</context>
<context>
    <name>CorrectionRow</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Verbeterd</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Niet veranderd</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>Antwoord: {what}</translation>
    </message>
    <message>
        <source>Not changed, because…</source>
        <translation>Niet veranderd, omdat…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Open opnieuw</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Corrections</source>
        <translation>Verbeteringen</translation>
    </message>
    <message>
        <source>Write down what the client wants changed. What stood there and what came of it stay readable.</source>
        <translation>Schrijf op wat de cliënt anders wil. Wat er is gevraagd en wat ervan kwam, blijft leesbaar.</translation>
    </message>
    <message>
        <source>My sister is called Els, not Elsa</source>
        <translation>Mijn zus heet Els, niet Elsa</translation>
    </message>
    <message>
        <source>What the client wants changed</source>
        <translation>Wat de cliënt anders wil</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Leg vast</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n moments.</source>
        <translation>
            <numerusform>%n moment.</numerusform>
            <numerusform>%n momenten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsMark</name>
    <message>
        <source>counts</source>
        <translation>telt</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>telt niet</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Course from {day}</source>
        <translation>Traject vanaf {day}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Lopend</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Nazorg</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>Gestopt op {day}</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Extra meeting</source>
        <translation>Extra bijeenkomst</translation>
    </message>
    <message>
        <source>Finish course</source>
        <translation>Rond traject af</translation>
    </message>
    <message>
        <source>Reopen course</source>
        <translation>Heropen traject</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>vanaf {day}</translation>
    </message>
    <message>
        <source>{weekday} at {time}, {minutes} minutes</source>
        <translation>{weekday} om {time}, {minutes} minuten</translation>
    </message>
    <message>
        <source>{name} (until {day})</source>
        <translation>{name} (tot {day})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verzet…</translation>
    </message>
    <message>
        <source>Mark as missed</source>
        <translation>Zet op gemist</translation>
    </message>
    <message>
        <source>Mark as cancelled</source>
        <translation>Zet op afgezegd</translation>
    </message>
    <message>
        <source>Back to planned</source>
        <translation>Zet terug op gepland</translation>
    </message>
    <message>
        <source>Remove extra meeting…</source>
        <translation>Verwijder extra bijeenkomst…</translation>
    </message>
</context>
<context>
    <name>CourseFormPage</name>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Choose at least one client.</source>
        <translation>Kies minstens één cliënt.</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>Such as: Tuesday group.</source>
        <translation>Bijvoorbeeld: dinsdaggroep.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Loneliness score</source>
        <translation>Eenzaamheidsscore</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Alle datums</translation>
    </message>
    <message>
        <source>Plan the course</source>
        <translation>Plan het traject</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>Eerste bijeenkomst</translation>
    </message>
    <message>
        <source>The intake.</source>
        <translation>De intake.</translation>
    </message>
    <message>
        <source>Then every week on</source>
        <translation>Daarna elke week op</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Duur in minuten</translation>
    </message>
    <message>
        <source>Plan the group course</source>
        <translation>Plan het groepstraject</translation>
    </message>
    <message>
        <source>Course planned</source>
        <translation>Traject gepland</translation>
    </message>
</context>
<context>
    <name>CoursePreview</name>
    <message>
        <source>Ten meetings, from {first} to {last}.</source>
        <translation>Tien bijeenkomsten, van {first} tot {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n dates need a look.</source>
        <translation>
            <numerusform>Kijk nog naar %n datum.</numerusform>
            <numerusform>Kijk nog naar %n datums.</numerusform>
        </translation>
    </message>
    <message>
        <source>No meeting</source>
        <translation>Geen bijeenkomst</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Na drie maanden</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>At the same time as {name}</source>
        <translation>Tegelijk met {name}</translation>
    </message>
    <message>
        <source>Meet after all</source>
        <translation>Toch wel</translation>
    </message>
    <message>
        <source>Skip this week</source>
        <translation>Sla over</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Screen covered. Press a key to go back.</source>
        <translation>Scherm afgedekt. Druk op een toets om terug te gaan.</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Notes of the meetings</source>
        <translation>Verslagen van de gesprekken</translation>
    </message>
    <message>
        <source>Answers to questionnaires</source>
        <translation>Antwoorden op vragenlijsten</translation>
    </message>
    <message>
        <source>Drawings and texts</source>
        <translation>Tekeningen en teksten</translation>
    </message>
    <message>
        <source>Photos and pictures</source>
        <translation>Foto’s en plaatjes</translation>
    </message>
    <message>
        <source>The circle map</source>
        <translation>De kringenkaart</translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation>Geluidsopnamen</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Halfway talk</source>
        <translation>Gesprek halverwege</translation>
    </message>
    <message>
        <source>Decision after week 8</source>
        <translation>Besluit na week 8</translation>
    </message>
    <message>
        <source>What we see</source>
        <translation>Wat we zien</translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation>{name} zegt</translation>
    </message>
    <message>
        <source>What do you two choose?</source>
        <translation>Wat kiezen jullie?</translation>
    </message>
    <message>
        <source>better</source>
        <translation>beter</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>hetzelfde</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>slechter</translation>
    </message>
    <message>
        <source>How is it now, according to the client?</source>
        <translation>Hoe is het nu, volgens de cliënt?</translation>
    </message>
    <message>
        <source>There is a warning sign</source>
        <translation>Er is een alarmsignaal</translation>
    </message>
    <message>
        <source>See F7</source>
        <translation>Zie F7</translation>
    </message>
    <message>
        <source>In your own words, together</source>
        <translation>In jullie eigen woorden</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Leg besluit vast</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Haal het weg</translation>
    </message>
    <message>
        <source>How is it now, according to {name}?</source>
        <translation>Hoe is het nu, volgens {name}?</translation>
    </message>
    <message>
        <source>The rule helps. You choose.</source>
        <translation>De regel helpt. Jullie kiezen.</translation>
    </message>
    <message>
        <source>To take along</source>
        <translation>Om mee te nemen</translation>
    </message>
    <message>
        <source>Look back at eight weeks</source>
        <translation>Kijk terug op acht weken</translation>
    </message>
    <message>
        <source>When it comes back</source>
        <translation>Als het terugkomt</translation>
    </message>
    <message>
        <source>Goodbye sheet</source>
        <translation>Afscheidsblad</translation>
    </message>
    <message>
        <source>Makings and album</source>
        <translation>Maaksels en album</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>Voortgangsverslag</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie je belt</translation>
    </message>
    <message>
        <source>Recorded on {when}.</source>
        <translation>Vastgelegd op {when}.</translation>
    </message>
    <message>
        <source>Rule: {why} That fits ‘{choice}’.</source>
        <translation>Regel: {why} Daarbij past ‘{choice}’.</translation>
    </message>
    <message>
        <source>fits the rule</source>
        <translation>past bij de regel</translation>
    </message>
    <message>
        <source>{choice}, fits the rule</source>
        <translation>{choice}, past bij de regel</translation>
    </message>
    <message>
        <source>First choose one of the cards</source>
        <translation>Kies eerst een van de kaarten</translation>
    </message>
    <message>
        <source>Decision recorded. The addresses are under ‘Whom to call’.</source>
        <translation>Besluit vastgelegd. De adressen staan onder ‘Wie je belt’.</translation>
    </message>
    <message>
        <source>Decision recorded. Plan the extra meeting on the meeting page.</source>
        <translation>Besluit vastgelegd. Plan de extra bijeenkomst op de pagina van de bijeenkomst.</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Besluit vastgelegd</translation>
    </message>
    <message>
        <source>The decision is taken back</source>
        <translation>Het besluit is weggehaald</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Go on as planned</source>
        <translation>Verder volgens plan</translation>
    </message>
    <message>
        <source>Weeks 5 to 8 as they are</source>
        <translation>Week 5 tot en met 8 zoals ze zijn</translation>
    </message>
    <message>
        <source>Relax in another way</source>
        <translation>Op een andere manier ontspannen</translation>
    </message>
    <message>
        <source>Movement, music or outdoors. No contact tasks yet</source>
        <translation>Bewegen, muziek of buiten. Nog geen opdrachten met contact</translation>
    </message>
    <message>
        <source>Repeat a week</source>
        <translation>Een week herhalen</translation>
    </message>
    <message>
        <source>One extra meeting before going on; ten weeks at most</source>
        <translation>Eén extra bijeenkomst voor je verdergaat; hooguit tien weken</translation>
    </message>
    <message>
        <source>Talk about safety first</source>
        <translation>Praat eerst over veiligheid</translation>
    </message>
    <message>
        <source>Ask straight, and see the warning signs</source>
        <translation>Vraag het recht, en kijk bij de alarmsignalen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Goodbye, and a talk after three months</source>
        <translation>Afscheid, en een gesprek na drie maanden</translation>
    </message>
    <message>
        <source>Finish, and talk sooner</source>
        <translation>Afronden, en eerder bellen</translation>
    </message>
    <message>
        <source>The follow-up comes after six weeks</source>
        <translation>Het vervolggesprek is al na zes weken</translation>
    </message>
    <message>
        <source>Talk first</source>
        <translation>Eerst praten</translation>
    </message>
    <message>
        <source>What changed that the scale does not show?</source>
        <translation>Wat veranderde er dat de meting niet laat zien?</translation>
    </message>
    <message>
        <source>Stop and refer</source>
        <translation>Stoppen en doorverwijzen</translation>
    </message>
    <message>
        <source>Together to GP, practice nurse or psychologist</source>
        <translation>Samen naar huisarts, praktijkondersteuner of psycholoog</translation>
    </message>
    <message>
        <source>Refer now</source>
        <translation>Nu doorverwijzen</translation>
    </message>
    <message>
        <source>Do not wait for the end</source>
        <translation>Wacht niet tot het einde</translation>
    </message>
    <message>
        <source>There is a warning sign.</source>
        <translation>Er is een alarmsignaal.</translation>
    </message>
    <message>
        <source>Well-being is very low (28 or lower).</source>
        <translation>Het welbevinden is heel laag (28 of lager).</translation>
    </message>
    <message>
        <source>The scale has gone up: that is worse.</source>
        <translation>De meting is gestegen: dat is slechter.</translation>
    </message>
    <message>
        <source>There are no two measurements to compare.</source>
        <translation>Er zijn geen twee metingen om te vergelijken.</translation>
    </message>
    <message>
        <source>The client says it is worse.</source>
        <translation>De cliënt zegt dat het slechter gaat.</translation>
    </message>
    <message>
        <source>The scale fell.</source>
        <translation>De meting is gedaald.</translation>
    </message>
    <message>
        <source>The scale shows no demonstrable change.</source>
        <translation>De meting laat geen aantoonbaar verschil zien.</translation>
    </message>
    <message>
        <source>The client says it is better.</source>
        <translation>De cliënt zegt dat het beter gaat.</translation>
    </message>
    <message>
        <source>The client says it is the same.</source>
        <translation>De cliënt zegt dat het hetzelfde is.</translation>
    </message>
    <message>
        <source>The client has not said how it is.</source>
        <translation>De cliënt heeft nog niet gezegd hoe het gaat.</translation>
    </message>
    <message>
        <source>Well-being fell by 10 or more. Ask about safety first.</source>
        <translation>Het welbevinden daalde met 10 of meer. Vraag eerst naar veiligheid.</translation>
    </message>
    <message>
        <source>Too little is measured to say whether relaxing lands.</source>
        <translation>Er is te weinig gemeten om te zien of ontspannen werkt.</translation>
    </message>
    <message>
        <source>Relaxing lands: tension fell, or there is more energy.</source>
        <translation>Ontspannen werkt: de spanning daalde, of er is meer energie.</translation>
    </message>
    <message>
        <source>Tension never fell after relaxing, and there is not more energy. Change the relaxing track, and open no contact tasks.</source>
        <translation>De spanning daalde nooit na het ontspannen, en er is niet meer energie. Kies een andere manier van ontspannen, en begin nog niet met opdrachten met contact.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>Weekly check</source>
        <translation>Weekcheck</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kringen</translation>
    </message>
    <message>
        <source>Relaxing</source>
        <translation>Ontspannen</translation>
    </message>
    <message>
        <source>Own goal</source>
        <translation>Eigen doel</translation>
    </message>
    <message>
        <source>{done} of {all} steps done, wholly or partly</source>
        <translation>{done} van de {all} stappen gelukt, helemaal of deels</translation>
    </message>
    <message>
        <source>Steps at home</source>
        <translation>Stappen thuis</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>nog niets gemeten</translation>
    </message>
    <message>
        <source>Two measurements are needed to compare.</source>
        <translation>Om te vergelijken zijn twee metingen nodig.</translation>
    </message>
    <message>
        <source>The same as at the start.</source>
        <translation>Hetzelfde als bij de start.</translation>
    </message>
    <message numerus="yes">
        <source>%n points lower.</source>
        <translation>
            <numerusform>%n punt lager.</numerusform>
            <numerusform>%n punten lager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points higher.</source>
        <translation>
            <numerusform>%n punt hoger.</numerusform>
            <numerusform>%n punten hoger.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than the measuring error, and below the cut-off.</source>
        <translation>Dat is meer dan de meetfout, en onder de grens.</translation>
    </message>
    <message>
        <source>That is more than the measuring error.</source>
        <translation>Dat is meer dan de meetfout.</translation>
    </message>
    <message>
        <source>That may be a real fall; it may be chance.</source>
        <translation>Dat kan een echte daling zijn, of toeval.</translation>
    </message>
    <message>
        <source>That falls within the measuring error.</source>
        <translation>Dat valt binnen de meetfout.</translation>
    </message>
    <message>
        <source>That may be a real rise; it may be chance.</source>
        <translation>Dat kan een echte stijging zijn, of toeval.</translation>
    </message>
    <message>
        <source>That is a real rise.</source>
        <translation>Dat is een echte stijging.</translation>
    </message>
    <message>
        <source>too few weeks</source>
        <translation>te weinig weken</translation>
    </message>
    <message>
        <source>Two weeks or more are needed.</source>
        <translation>Daarvoor zijn twee weken of meer nodig.</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>van {first} naar {last}</translation>
    </message>
    <message>
        <source>Filled in in {count} of 8 weeks. Higher is a better week.</source>
        <translation>Ingevuld in {count} van de 8 weken. Hoger is een betere week.</translation>
    </message>
    <message>
        <source>no circle map yet</source>
        <translation>nog geen kringenkaart</translation>
    </message>
    <message numerus="yes">
        <source>%n on the map</source>
        <translation>
            <numerusform>%n op de kaart</numerusform>
            <numerusform>%n op de kaart</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {names}.</source>
        <translation>Nieuw: {names}.</translation>
    </message>
    <message>
        <source>Closer now: {names}.</source>
        <translation>Nu dichterbij: {names}.</translation>
    </message>
    <message>
        <source>The same as on the first map.</source>
        <translation>Hetzelfde als op de eerste kaart.</translation>
    </message>
    <message>
        <source>tension not measured</source>
        <translation>spanning niet gemeten</translation>
    </message>
    <message>
        <source>tension fell in {fell} of {all}</source>
        <translation>spanning daalde in {fell} van {all}</translation>
    </message>
    <message>
        <source>Before and after a relaxation, on a line of 0 to 10.</source>
        <translation>Voor en na een ontspanning, op een lijn van 0 tot 10.</translation>
    </message>
    <message>
        <source>Not marked yet.</source>
        <translation>Nog geen cijfer.</translation>
    </message>
    <message>
        <source>Marked once: {mark} of 10.</source>
        <translation>Eén cijfer: {mark} van 10.</translation>
    </message>
    <message>
        <source>From {first} to {last} of 10.</source>
        <translation>Van {first} naar {last} van 10.</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>The demo practice</source>
        <translation>De demopraktijk</translation>
    </message>
    <message>
        <source>Twelve made-up clients are put in place. All of it is gone when you close.</source>
        <translation>Twaalf verzonnen cliënten worden klaargezet. Na het afsluiten is alles weg.</translation>
    </message>
</context>
<context>
    <name>DisplayTab</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>Nothing fades or slides. Breathing shows words instead.</source>
        <translation>Niets vervaagt of schuift. Bij het ademen zie je alleen woorden.</translation>
    </message>
    <message>
        <source>What a client reads follows the language in the client’s profile.</source>
        <translation>Wat een cliënt leest, volgt de taal in het profiel van de cliënt.</translation>
    </message>
    <message>
        <source>Text, icons and rows grow together.</source>
        <translation>Tekst, pictogrammen en rijen groeien samen mee.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
</context>
<context>
    <name>DoneRow</name>
    <message>
        <source>{measure}: {total}</source>
        <translation>{measure}: {total}</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Add a client</source>
        <translation>Voeg een cliënt toe</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Naar Vandaag</translation>
    </message>
    <message>
        <source>Your vault is ready</source>
        <translation>Je kluis is klaar</translation>
    </message>
    <message>
        <source>Keep your recovery sheet away from this laptop.</source>
        <translation>Bewaar je herstelblad ver van deze laptop.</translation>
    </message>
    <message>
        <source>Lock with Ctrl+L. It also locks after ten quiet minutes.</source>
        <translation>Vergrendel met Ctrl+L. Na tien minuten rust gaat het vanzelf.</translation>
    </message>
    <message>
        <source>Cover the screen with F8 when somebody looks along.</source>
        <translation>Kijkt er iemand mee? Dek het scherm af met F8.</translation>
    </message>
    <message>
        <source>A backup is made when you lock or close.</source>
        <translation>Bij vergrendelen en afsluiten komt er een reservekopie.</translation>
    </message>
</context>
<context>
    <name>DotsWords</name>
    <message>
        <source>{done} of {all} held</source>
        <translation>{done} van {all} geweest</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n gemist</numerusform>
            <numerusform>%n gemist</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} today</source>
        <translation>week {week} vandaag</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Copy from paper</source>
        <translation>Neem over van papier</translation>
    </message>
    <message>
        <source>Fill in yourself</source>
        <translation>Vul zelf in</translation>
    </message>
    <message>
        <source>Let client fill in</source>
        <translation>Laat cliënt invullen</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueSection</name>
    <message>
        <source>To measure</source>
        <translation>Te meten</translation>
    </message>
    <message>
        <source>Another measurement</source>
        <translation>Andere meting</translation>
    </message>
    <message>
        <source>There is no running course.</source>
        <translation>Er loopt geen traject.</translation>
    </message>
    <message>
        <source>Everything that is due has been filled in.</source>
        <translation>Alles wat nu nodig is, is ingevuld.</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>First you see what goes, and where else the name stands. Then it is gone.</source>
        <translation>Eerst zie je wat er weggaat, en waar de naam nog meer staat. Daarna is het weg.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wis…</translation>
    </message>
    <message>
        <source>Lift it first</source>
        <translation>Hef het bevriezen eerst op</translation>
    </message>
    <message>
        <source>A frozen client is not erased. If the client asks for it, lift first.</source>
        <translation>Een bevroren cliënt wordt niet gewist. Vraagt de cliënt erom? Hef het bevriezen dan eerst op.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Erase a client</source>
        <translation>Cliënt wissen</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Wat er weggaat</translation>
    </message>
    <message>
        <source>The group itself stays, with what is about the others.</source>
        <translation>De groep zelf blijft, met wat over de anderen gaat.</translation>
    </message>
    <message>
        <source>Old backups</source>
        <translation>Oude reservekopieën</translation>
    </message>
    <message>
        <source>Let them expire</source>
        <translation>Laat ze verlopen</translation>
    </message>
    <message>
        <source>Delete them now</source>
        <translation>Wis ze nu ook</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Wis voorgoed…</translation>
    </message>
    <message>
        <source>There are no old backups within reach.</source>
        <translation>Er zijn geen oude reservekopieën binnen bereik.</translation>
    </message>
    <message numerus="yes">
        <source>%n old backups within reach may hold this client.</source>
        <translation>
            <numerusform>In %n oude reservekopie binnen bereik kan deze cliënt staan.</numerusform>
            <numerusform>In %n oude reservekopieën binnen bereik kan deze cliënt staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>First a new backup is made and checked. Then all older ones are deleted, so that nothing from before today can be put back.</source>
        <translation>Eerst komt er een nieuwe, gecontroleerde reservekopie. Daarna worden alle oudere gewist. Je kunt dan niets van vóór vandaag meer terugzetten.</translation>
    </message>
    <message>
        <source>They are encrypted, and gone within 90 days. If one is put back, this client is erased again with it.</source>
        <translation>Ze zijn versleuteld en binnen 90 dagen weg. Zet je er een terug, dan wordt deze cliënt daarbij opnieuw gewist.</translation>
    </message>
    <message>
        <source>First look at where else the name stands</source>
        <translation>Kijk eerst waar de naam nog meer staat</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>{name} voorgoed wissen?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dit kun je niet terugdraaien.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wis</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Wis niet</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Bewaar het bewijs</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gewist</translation>
    </message>
    <message>
        <source>Certificate saved</source>
        <translation>Bewijs opgeslagen</translation>
    </message>
    <message>
        <source>To the clients</source>
        <translation>Naar de cliënten</translation>
    </message>
    <message>
        <source>For the client. It holds no name and nothing of what was kept.</source>
        <translation>Voor de cliënt. Er staat geen naam in, en niets van wat bewaard was.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This text is too long to keep.</source>
        <translation>Deze tekst is te lang om te bewaren.</translation>
    </message>
    <message>
        <source>Shorten it, or spread it over more notes.</source>
        <translation>Maak hem korter, of verdeel hem over meer verslagen.</translation>
    </message>
    <message>
        <source>The encryption of this program does not work.</source>
        <translation>De versleuteling van dit programma werkt niet.</translation>
    </message>
    <message>
        <source>Install Coach App again. Nothing was opened.</source>
        <translation>Installeer Coach App opnieuw. Er is niets geopend.</translation>
    </message>
    <message>
        <source>Something other than Coach App changed the key file of this vault.</source>
        <translation>Iets anders dan Coach App heeft het sleutelbestand van deze kluis veranderd.</translation>
    </message>
    <message>
        <source>The key file of this vault is damaged.</source>
        <translation>Het sleutelbestand van deze kluis is beschadigd.</translation>
    </message>
    <message>
        <source>Restore a backup; your vault was not changed.</source>
        <translation>Zet een reservekopie terug. Aan je kluis is niets veranderd.</translation>
    </message>
    <message>
        <source>This vault was made by a newer Coach App.</source>
        <translation>Deze kluis is gemaakt met een nieuwere Coach App.</translation>
    </message>
    <message>
        <source>This file is not a whole backup of Coach App.</source>
        <translation>Dit bestand is geen hele reservekopie van Coach App.</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing was changed.</source>
        <translation>Kies een andere kopie. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestopt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file with your notes is damaged.</source>
        <translation>Het bestand met je verslagen is beschadigd.</translation>
    </message>
    <message>
        <source>No backup was made. Restore an earlier one.</source>
        <translation>Er is geen kopie gemaakt. Zet een eerdere terug.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Coach App.</source>
        <translation>Deze kopie is gemaakt met een nieuwere Coach App.</translation>
    </message>
    <message>
        <source>This vault was made by an older Coach App.</source>
        <translation>Deze kluis is gemaakt door een oudere Coach App.</translation>
    </message>
    <message>
        <source>Open it as usual once, or restore a backup.</source>
        <translation>Open hem één keer gewoon, of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <translation>Installeer de nieuwste versie. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file with your notes does not tell its version.</source>
        <translation>Het bestand met je notities zegt niet welke versie het is.</translation>
    </message>
    <message>
        <source>The key file of this vault is missing.</source>
        <translation>Het sleutelbestand van deze kluis ontbreekt.</translation>
    </message>
    <message>
        <source>This computer has too little free memory now.</source>
        <translation>Deze computer heeft nu te weinig vrij geheugen.</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>Sluit een paar programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is a typing error in this recovery code.</source>
        <translation>Er zit een typefout in deze herstelcode.</translation>
    </message>
    <message>
        <source>Compare it with your sheet, group by group.</source>
        <translation>Vergelijk hem groep voor groep met je blad.</translation>
    </message>
    <message>
        <source>This is not in the vault any more.</source>
        <translation>Dit staat niet meer in de kluis.</translation>
    </message>
    <message>
        <source>Go back and open it again.</source>
        <translation>Ga terug en open het opnieuw.</translation>
    </message>
    <message>
        <source>This client is frozen: nothing about them may change.</source>
        <translation>Deze cliënt is bevroren: er mag niets veranderen.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing could be kept.</source>
        <translation>De schijf is vol, dus er kon niets worden bewaard.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Maak ruimte op de schijf en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program is busy with the vault.</source>
        <translation>Een ander programma is bezig met de kluis.</translation>
    </message>
    <message>
        <source>Close it, or try again in a moment.</source>
        <translation>Sluit dat, of probeer het zo nog eens.</translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation>In deze map kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>Check the folder, or the stick that it lies on.</source>
        <translation>Controleer de map, of de stick waar hij op staat.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>De schijf reageert niet.</translation>
    </message>
    <message>
        <source>Check that the disk or stick is still connected.</source>
        <translation>Kijk of de schijf of stick nog vastzit.</translation>
    </message>
    <message>
        <source>Part of the file with your notes is damaged.</source>
        <translation>Een deel van het bestand met je notities is beschadigd.</translation>
    </message>
    <message>
        <source>You can read and print the rest. Restore a backup to write.</source>
        <translation>De rest kun je lezen en afdrukken. Zet een reservekopie terug om weer te schrijven.</translation>
    </message>
    <message>
        <source>This vault has version {theirs}; this app knows up to {ours}.</source>
        <translation>Deze kluis heeft versie {theirs}; deze app kent ze tot {ours}.</translation>
    </message>
    <message>
        <source>There is no whole vault in this folder.</source>
        <translation>In deze map staat geen hele kluis.</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation>Kies een andere map, of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The newest version of your vault is missing.</source>
        <translation>De nieuwste versie van je kluis ontbreekt.</translation>
    </message>
    <message>
        <source>Restore the newest that is left. Nothing was changed.</source>
        <translation>Zet de nieuwste terug die er nog is. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file with your notes is missing from the vault.</source>
        <translation>Het bestand met je verslagen ontbreekt in de kluis.</translation>
    </message>
    <message>
        <source>An older key file was put back in this vault.</source>
        <translation>In deze kluis is een ouder sleutelbestand teruggezet.</translation>
    </message>
    <message>
        <source>The newest one counts, with your newest passphrase and recovery sheet.</source>
        <translation>Het nieuwste telt, met je nieuwste wachtzin en herstelblad.</translation>
    </message>
    <message>
        <source>Restore a backup. Nothing was changed.</source>
        <translation>Zet een reservekopie terug. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file with your notes is empty.</source>
        <translation>Het bestand met je verslagen is leeg.</translation>
    </message>
    <message>
        <source>The file with your notes is not encrypted.</source>
        <translation>Het bestand met je verslagen is niet versleuteld.</translation>
    </message>
    <message>
        <source>It was not opened. Restore a backup.</source>
        <translation>Het is niet geopend. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>This recovery code does not belong to this vault.</source>
        <translation>Deze herstelcode hoort niet bij deze kluis.</translation>
    </message>
    <message>
        <source>Use your newest recovery sheet.</source>
        <translation>Gebruik je nieuwste herstelblad.</translation>
    </message>
    <message>
        <source>This passphrase is not right.</source>
        <translation>Deze wachtzin klopt niet.</translation>
    </message>
    <message>
        <source>Check that Caps Lock is off.</source>
        <translation>Kijk of Caps Lock uit staat.</translation>
    </message>
    <message>
        <source>A passphrase cannot be empty.</source>
        <translation>Een wachtzin kan niet leeg zijn.</translation>
    </message>
    <message>
        <source>Choose a few words that you can remember.</source>
        <translation>Kies een paar woorden die je kunt onthouden.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Deze map is niet leeg.</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>Kies een lege of een nieuwe map.</translation>
    </message>
    <message>
        <source>The file with your notes cannot be read.</source>
        <translation>Het bestand met je verslagen is niet te lezen.</translation>
    </message>
    <message>
        <source>This client is not in the vault any more.</source>
        <translation>Deze cliënt staat niet meer in de kluis.</translation>
    </message>
    <message>
        <source>Go back to the list of clients.</source>
        <translation>Ga terug naar de lijst met cliënten.</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Er is nog geen tekst.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schrijf eerst iets.</translation>
    </message>
    <message>
        <source>There are sixty people already.</source>
        <translation>Er staan al zestig mensen.</translation>
    </message>
    <message>
        <source>Take somebody away first.</source>
        <translation>Haal eerst iemand weg.</translation>
    </message>
    <message>
        <source>A name or alias is needed.</source>
        <translation>Er is een naam of schuilnaam nodig.</translation>
    </message>
    <message>
        <source>Fill in what you call this client.</source>
        <translation>Vul in hoe je deze cliënt noemt.</translation>
    </message>
    <message>
        <source>This year of birth cannot be right.</source>
        <translation>Dit geboortejaar kan niet kloppen.</translation>
    </message>
    <message>
        <source>Fill in four digits, or leave it empty.</source>
        <translation>Vul vier cijfers in, of laat het leeg.</translation>
    </message>
    <message>
        <source>A course needs at least one client.</source>
        <translation>Een traject heeft minstens één cliënt nodig.</translation>
    </message>
    <message>
        <source>Choose who takes part.</source>
        <translation>Kies wie er meedoet.</translation>
    </message>
    <message>
        <source>This meeting has been held; its date stays.</source>
        <translation>Deze bijeenkomst is geweest; de datum blijft staan.</translation>
    </message>
    <message>
        <source>Plan an extra meeting instead.</source>
        <translation>Plan in plaats daarvan een extra bijeenkomst.</translation>
    </message>
    <message>
        <source>This note is finished and stays as it is.</source>
        <translation>Dit verslag is af en blijft zoals het is.</translation>
    </message>
    <message>
        <source>Add an addendum below it.</source>
        <translation>Zet er een aanvulling onder.</translation>
    </message>
    <message>
        <source>This backup belongs to another vault.</source>
        <translation>Deze kopie hoort bij een andere kluis.</translation>
    </message>
    <message>
        <source>Choose a backup of this vault, or another folder.</source>
        <translation>Kies een kopie van deze kluis, of een andere map.</translation>
    </message>
    <message>
        <source>One answer does not belong to this scale.</source>
        <translation>Eén antwoord hoort niet bij deze lijst.</translation>
    </message>
    <message>
        <source>Check the answers and enter them again.</source>
        <translation>Controleer de antwoorden en voer ze opnieuw in.</translation>
    </message>
    <message>
        <source>There are three steps already.</source>
        <translation>Er zijn al drie stappen.</translation>
    </message>
    <message>
        <source>Change one, or take one away.</source>
        <translation>Wijzig er een, of haal er een weg.</translation>
    </message>
    <message>
        <source>The chart could not be drawn.</source>
        <translation>De grafiek kon niet worden getekend.</translation>
    </message>
    <message>
        <source>Try another kind of file.</source>
        <translation>Probeer een ander soort bestand.</translation>
    </message>
    <message>
        <source>There is no room left in this folder.</source>
        <translation>In deze map is geen ruimte meer.</translation>
    </message>
    <message>
        <source>Choose another folder or make room.</source>
        <translation>Kies een andere map of maak ruimte.</translation>
    </message>
    <message>
        <source>This folder may not be written to.</source>
        <translation>In deze map mag je niet schrijven.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>Het bestand kon niet worden bewaard.</translation>
    </message>
    <message>
        <source>Check the folder and try again.</source>
        <translation>Controleer de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A file beside your notes belongs to another copy of them.</source>
        <translation>Een bestand naast je verslagen hoort bij een andere kopie.</translation>
    </message>
    <message>
        <source>This picture is too large to keep.</source>
        <translation>Deze afbeelding is te groot om te bewaren.</translation>
    </message>
    <message>
        <source>Make it smaller first, and add it again.</source>
        <translation>Maak haar eerst kleiner en voeg haar opnieuw toe.</translation>
    </message>
    <message>
        <source>This sound is too large to keep.</source>
        <translation>Dit geluid is te groot om te bewaren.</translation>
    </message>
    <message>
        <source>Choose a shorter one, or one of at most 40 MB.</source>
        <translation>Kies een korter geluid, of een van hoogstens 40 MB.</translation>
    </message>
    <message>
        <source>This exercise does not suit this client’s body list.</source>
        <translation>Deze oefening past niet bij de lichaamslijst van deze cliënt.</translation>
    </message>
    <message>
        <source>Choose the one that is offered instead.</source>
        <translation>Kies de oefening die daarvoor in de plaats staat.</translation>
    </message>
    <message>
        <source>This picture is larger than 40 MB.</source>
        <translation>Deze foto is groter dan 40 MB.</translation>
    </message>
    <message>
        <source>Choose a smaller one. Nothing was changed.</source>
        <translation>Kies een kleinere. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This picture has too many pixels to open safely.</source>
        <translation>Deze foto is te groot om veilig te openen.</translation>
    </message>
    <message>
        <source>This file is not a picture that the app can read.</source>
        <translation>Dit bestand is geen foto die de app kan lezen.</translation>
    </message>
    <message>
        <source>Choose a JPEG or PNG picture. Nothing was changed.</source>
        <translation>Kies een JPEG- of PNG-foto. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This computer cannot play sound files.</source>
        <translation>Deze computer kan geen geluidsbestanden afspelen.</translation>
    </message>
    <message>
        <source>Install the system’s sound library first.</source>
        <translation>Installeer eerst de geluidsbibliotheek van het systeem.</translation>
    </message>
    <message>
        <source>This file is not a sound that the app can read.</source>
        <translation>Dit bestand is geen geluid dat de app kan lezen.</translation>
    </message>
    <message>
        <source>Choose an mp3, wav, ogg, m4a or flac file.</source>
        <translation>Kies een mp3-, wav-, ogg-, m4a- of flac-bestand.</translation>
    </message>
    <message>
        <source>This sound is longer than 30 minutes.</source>
        <translation>Dit geluid duurt langer dan 30 minuten.</translation>
    </message>
    <message>
        <source>Choose a shorter one. Nothing was changed.</source>
        <translation>Kies een korter geluid. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This sound is larger than 25 MB.</source>
        <translation>Dit geluid is groter dan 25 MB.</translation>
    </message>
    <message>
        <source>“{name}” in the folder of your vault is not a plain file.</source>
        <translation>“{name}” in de map van je kluis is geen gewoon bestand.</translation>
    </message>
    <message>
        <source>Remove it, then try again. Nothing was changed.</source>
        <translation>Haal het weg en probeer het opnieuw. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The list of erased clients was damaged.</source>
        <translation>De lijst van gewiste cliënten was beschadigd.</translation>
    </message>
    <message>
        <source>It was made again. Look whether all of them are still gone.</source>
        <translation>De lijst is opnieuw gemaakt. Kijk of ze allemaal nog weg zijn.</translation>
    </message>
    <message>
        <source>This client is frozen: nothing about them is shown.</source>
        <translation>Deze cliënt is bevroren: er wordt niets getoond.</translation>
    </message>
    <message>
        <source>Lift it under ‘Rights and privacy’, and try again.</source>
        <translation>Hef het op bij ‘Rechten en privacy’, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nobody can tell which clients you erased after this backup was made.</source>
        <translation>Niet te zien is welke cliënten je na deze kopie hebt gewist.</translation>
    </message>
    <message>
        <source>Whom you erased since may come back with it.</source>
        <translation>Wie je daarna wiste, kan terugkomen.</translation>
    </message>
    <message>
        <source>Searching does not work: its index is damaged.</source>
        <translation>Zoeken gaat niet: de zoeklijst is beschadigd.</translation>
    </message>
    <message>
        <source>All else works. Restore a backup to search again.</source>
        <translation>Al het andere werkt. Zet een reservekopie terug om weer te zoeken.</translation>
    </message>
    <message>
        <source>The index for searching was damaged and was made anew.</source>
        <translation>De zoeklijst was beschadigd en is opnieuw gemaakt.</translation>
    </message>
    <message>
        <source>Try again. Nothing else was touched.</source>
        <translation>Probeer het opnieuw. Verder is er niets aangeraakt.</translation>
    </message>
    <message>
        <source>The file with your notes is damaged: read only.</source>
        <translation>Het bestand met je notities is beschadigd. Je kunt alleen lezen.</translation>
    </message>
    <message>
        <source>This was not kept. Copy it, then restore a backup.</source>
        <translation>Dit is niet bewaard. Kopieer het en zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>This is safe mode: you can read, not write.</source>
        <translation>Dit is de veilige modus: je kunt lezen, niet schrijven.</translation>
    </message>
    <message>
        <source>Start Coach App as usual to write.</source>
        <translation>Start Coach App gewoon om weer te schrijven.</translation>
    </message>
    <message>
        <source>The list of erased clients cannot be read.</source>
        <translation>De lijst van gewiste cliënten is niet te lezen.</translation>
    </message>
    <message>
        <source>Erased clients may be in an old backup.</source>
        <translation>In een oude kopie kunnen gewiste cliënten staan.</translation>
    </message>
    <message>
        <source>That folder belongs to another vault.</source>
        <translation>Die map hoort bij een andere kluis.</translation>
    </message>
    <message>
        <source>There is no room for the file in that place.</source>
        <translation>Op die plek is geen ruimte voor het bestand.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place.</source>
        <translation>Maak daar ruimte, of kies een andere plek.</translation>
    </message>
    <message>
        <source>Nothing can be written in that place.</source>
        <translation>Op die plek kan niets geschreven worden.</translation>
    </message>
    <message>
        <source>Unlock the stick, or choose another place.</source>
        <translation>Haal de stick van het slot, of kies een andere plek.</translation>
    </message>
    <message>
        <source>This file is no package of Coach App, or it is damaged.</source>
        <translation>Dit bestand is geen pakket van Coach App, of het is beschadigd.</translation>
    </message>
    <message>
        <source>Ask for a new one. Nothing was changed.</source>
        <translation>Vraag om een nieuw. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This package was made by a newer Coach App.</source>
        <translation>Dit pakket is gemaakt met een nieuwere Coach App.</translation>
    </message>
    <message>
        <source>This text has changed in the meantime.</source>
        <extracomment>Ids and codes only, or derived from the others. Words of a name that nobody is known by.</extracomment>
        <translation>Deze tekst is intussen veranderd.</translation>
    </message>
    <message>
        <source>Look once more at what it says now.</source>
        <translation>Kijk nog eens wat er nu staat.</translation>
    </message>
    <message>
        <source>This passphrase does not open the package.</source>
        <translation>Deze wachtzin opent het pakket niet.</translation>
    </message>
    <message>
        <source>Ask for it once more, or for a new package.</source>
        <translation>Vraag er nog eens om, of om een nieuw pakket.</translation>
    </message>
    <message>
        <source>A file beside your notes did not belong to them.</source>
        <translation>Naast je notities lag een bestand dat er niet bij hoort.</translation>
    </message>
    <message>
        <source>It was put aside, unread. Look at what you wrote last.</source>
        <translation>Het is apart gelegd en niet gelezen. Kijk na wat je het laatst schreef.</translation>
    </message>
    <message>
        <source>What you wrote last in this vault is not all there.</source>
        <translation>Wat je het laatst in deze kluis schreef, is er niet helemaal.</translation>
    </message>
    <message>
        <source>Look at your last notes. A backup may hold more.</source>
        <translation>Kijk je laatste notities na. Misschien staat er meer in een reservekopie.</translation>
    </message>
    <message>
        <source>Nobody can tell whether all that you wrote last in this vault is there.</source>
        <translation>Het is niet te zien of alles er is wat je het laatst in deze kluis schreef.</translation>
    </message>
    <message>
        <source>The file with your notes is another copy than last time.</source>
        <translation>Het bestand met je notities is een andere kopie dan de vorige keer.</translation>
    </message>
    <message>
        <source>There is no room on the disk for a backup.</source>
        <translation>Er is op de schijf geen plaats voor een reservekopie.</translation>
    </message>
    <message>
        <source>Make room on the disk. Earlier backups are still there.</source>
        <translation>Maak plaats op de schijf. Eerdere kopieën zijn er nog.</translation>
    </message>
    <message>
        <source>There is no room in the second place.</source>
        <translation>Op de tweede plek is geen ruimte meer.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place in Settings.</source>
        <translation>Maak daar ruimte, of kies bij Instellingen een andere plek.</translation>
    </message>
    <message>
        <source>Nothing can be written in the second place.</source>
        <translation>Op de tweede plek kan niets worden geschreven.</translation>
    </message>
    <message>
        <source>Unlock the stick, or choose another place in Settings.</source>
        <translation>Haal de stick van het slot, of kies bij Instellingen een andere plek.</translation>
    </message>
    <message>
        <source>The second place is not there.</source>
        <translation>De tweede plek is er niet.</translation>
    </message>
    <message>
        <source>Plug in the stick and make a backup.</source>
        <translation>Doe de stick erin en maak een kopie.</translation>
    </message>
    <message>
        <source>The folder is there, but not the second place itself.</source>
        <translation>De map is er wel, maar het is niet je tweede plek.</translation>
    </message>
    <message>
        <source>Plug in the stick, or choose the folder again in Settings.</source>
        <translation>Sluit de stick aan, of kies de map opnieuw bij Instellingen.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of the backups.</source>
        <translation>In de map met reservekopieën kan niets worden geschreven.</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then try again.</source>
        <translation>Kijk naar de map en de schijf en probeer het dan weer.</translation>
    </message>
    <message>
        <source>The disk with your vault does not answer.</source>
        <translation>De schijf met je kluis geeft geen antwoord.</translation>
    </message>
    <message>
        <source>It was wrong too often in a row.</source>
        <translation>Het was te vaak achter elkaar niet goed.</translation>
    </message>
    <message>
        <source>Wait {seconds} s, then try again.</source>
        <translation>Wacht {seconds} s en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>That place is inside the vault on this laptop.</source>
        <translation>Die plek ligt in de kluis op deze laptop.</translation>
    </message>
    <message>
        <source>Choose a USB stick, for example.</source>
        <translation>Kies bijvoorbeeld een usb-stick.</translation>
    </message>
    <message>
        <source>The file with your notes is older than one of your backups.</source>
        <translation>Het bestand met je notities is ouder dan een van je reservekopieën.</translation>
    </message>
    <message>
        <source>Restore the backup of {when} in Settings. Until then it is kept.</source>
        <translation>Zet in Instellingen de reservekopie van {when} terug. Tot dan blijft die bewaard.</translation>
    </message>
    <message>
        <source>Your vault was moved, deleted or replaced while it was open.</source>
        <translation>Je kluis is verplaatst, verwijderd of vervangen terwijl hij open was.</translation>
    </message>
    <message>
        <source>This was not kept. Put the vault back in “{folder}”, and try again.</source>
        <translation>Dit is niet bewaard. Zet de kluis terug in “{folder}” en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another file was copied over your notes while the vault was open.</source>
        <translation>Er is een ander bestand over je notities gezet terwijl de kluis open was.</translation>
    </message>
    <message>
        <source>This was not kept. Copy it, then lock, and restore your newest backup.</source>
        <translation>Dit is niet bewaard. Kopieer het, vergrendel, en zet je nieuwste reservekopie terug.</translation>
    </message>
    <message>
        <source>The second place does not answer, so no backup was made.</source>
        <translation>De tweede plek geeft geen antwoord. Daarom is er geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Take the stick out and plug it in again.</source>
        <translation>Haal de stick eruit en sluit hem opnieuw aan.</translation>
    </message>
</context>
<context>
    <name>EventChip</name>
    <message>
        <source>Moment {number}: {text}, {day}. Change it.</source>
        <translation>Moment {number}: {text}, {day}. Wijzig dit.</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Change this moment?</source>
        <translation>Wil je dit moment wijzigen?</translation>
    </message>
    <message>
        <source>What happened, and when?</source>
        <translation>Wat gebeurde er, en wanneer?</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In een paar woorden</translation>
    </message>
    <message>
        <source>Such as: sister called, flu, new job</source>
        <translation>Bijvoorbeeld: zus belde, griep, nieuw werk</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Remove moment</source>
        <translation>Haal moment weg</translation>
    </message>
    <message>
        <source>Write a few words about this moment.</source>
        <translation>Schrijf een paar woorden over dit moment.</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>favourite</source>
        <translation>favoriet</translation>
    </message>
    <message>
        <source>no favourite</source>
        <translation>geen favoriet</translation>
    </message>
    <message>
        <source>S: favourite</source>
        <translation>S: favoriet</translation>
    </message>
</context>
<context>
    <name>ExerciseFormPage</name>
    <message>
        <source>Own voice…</source>
        <translation>Eigen stem…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Remove this exercise</source>
        <translation>Verwijder deze oefening</translation>
    </message>
    <message>
        <source>Is it kept?</source>
        <translation>Is het bewaard?</translation>
    </message>
    <message>
        <source>The client sees</source>
        <translation>De cliënt ziet</translation>
    </message>
    <message>
        <source>Own exercise</source>
        <translation>Eigen oefening</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>Samen {time}</translation>
    </message>
    <message>
        <source>What you type is kept by itself.</source>
        <translation>Wat je typt, wordt vanzelf bewaard.</translation>
    </message>
    <message>
        <source>Not in use yet. {why}</source>
        <translation>Nog niet in gebruik. {why}</translation>
    </message>
    <message>
        <source>Step taken away</source>
        <translation>Stap weggehaald</translation>
    </message>
    <message>
        <source>{name} is removed</source>
        <translation>{name} is verwijderd</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>More for this exercise</source>
        <translation>Meer voor deze oefening</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>Open die</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Zo doe je het</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>Waar je op let</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerk</translation>
    </message>
    <message>
        <source>from week {week}</source>
        <translation>vanaf week {week}</translation>
    </message>
    <message>
        <source>{rate} breaths a minute</source>
        <translation>{rate} keer ademen per minuut</translation>
    </message>
    <message>
        <source>{what}: not this one. Do {other}.</source>
        <translation>{what}: deze niet. Doe {other}.</translation>
    </message>
    <message>
        <source>This does not suit this client: {why}. Do {other} instead.</source>
        <translation>Deze past niet bij deze cliënt: {why}. Doe in plaats daarvan {other}.</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Geen favoriet meer</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Maak favoriet</translation>
    </message>
    <message>
        <source>Card for at home…</source>
        <translation>Kaart voor thuis…</translation>
    </message>
    <message>
        <source>Record my own voice…</source>
        <translation>Neem mijn eigen stem op…</translation>
    </message>
    <message>
        <source>Make my own version</source>
        <translation>Maak mijn eigen versie</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Bewaar als bestand…</translation>
    </message>
</context>
<context>
    <name>ExercisePreview</name>
    <message>
        <source>The client sees: {line}</source>
        <translation>De cliënt ziet: {line}</translation>
    </message>
</context>
<context>
    <name>ExerciseStage</name>
    <message>
        <source>There is no sound on this laptop. The words go on.</source>
        <translation>Er is geen geluid op deze laptop. De woorden gaan door.</translation>
    </message>
</context>
<context>
    <name>ExerciseWords</name>
    <message>
        <source>Relaxing</source>
        <translation>Ontspannen</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>well studied</source>
        <translation>goed onderzocht</translation>
    </message>
    <message>
        <source>some research</source>
        <translation>enig onderzoek</translation>
    </message>
    <message>
        <source>little research</source>
        <translation>weinig onderzoek</translation>
    </message>
    <message>
        <source>our own form</source>
        <translation>onze eigen vorm</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>zittend</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>staand</translation>
    </message>
    <message>
        <source>lying or sitting</source>
        <translation>liggend of zittend</translation>
    </message>
    <message>
        <source>walking</source>
        <translation>lopend</translation>
    </message>
    <message>
        <source>any posture</source>
        <translation>elke houding</translation>
    </message>
    <message>
        <source>eyes open</source>
        <translation>ogen open</translation>
    </message>
    <message>
        <source>eyes open or closed</source>
        <translation>ogen open of dicht</translation>
    </message>
    <message>
        <source>eyes may close</source>
        <translation>ogen mogen dicht</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>pens</source>
        <translation>stiften</translation>
    </message>
    <message>
        <source>room to stand</source>
        <translation>ruimte om te staan</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>geluid</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>foto’s</translation>
    </message>
    <message>
        <source>something to taste</source>
        <translation>iets om te proeven</translation>
    </message>
    <message>
        <source>a place outside</source>
        <translation>een plek buiten</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>een tafel</translation>
    </message>
    <message>
        <source>no background</source>
        <translation>geen achtergrond</translation>
    </message>
    <message>
        <source>low tone</source>
        <translation>lage toon</translation>
    </message>
    <message>
        <source>two tones</source>
        <translation>twee tonen</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>zee</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>wind</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>regen</translation>
    </message>
    <message>
        <source>birds in a wood</source>
        <translation>vogels in het bos</translation>
    </message>
    <message>
        <source>garden</source>
        <translation>tuin</translation>
    </message>
    <message>
        <source>hearth</source>
        <translation>haardvuur</translation>
    </message>
    <message>
        <source>music: cup of tea</source>
        <translation>muziek: kop thee</translation>
    </message>
    <message>
        <source>music: evening on the doorstep</source>
        <translation>muziek: avond op de stoep</translation>
    </message>
    <message>
        <source>music: rowing boat</source>
        <translation>muziek: roeiboot</translation>
    </message>
    <message>
        <source>music: mist over grass</source>
        <translation>muziek: mist boven gras</translation>
    </message>
    <message>
        <source>music: lamp by the window</source>
        <translation>muziek: lamp bij het raam</translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Knowledge cards</source>
        <translation>Kenniskaartjes</translation>
    </message>
    <message>
        <source>Own exercises</source>
        <translation>Eigen oefeningen</translation>
    </message>
    <message>
        <source>Find an exercise</source>
        <translation>Zoek oefening</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorieten</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>up to 5 min</source>
        <translation>tot 5 min</translation>
    </message>
    <message>
        <source>up to 15 min</source>
        <translation>tot 15 min</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>all weeks</source>
        <translation>alle weken</translation>
    </message>
    <message>
        <source>up to week {week}</source>
        <translation>tot en met week {week}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Only what suits this client</source>
        <translation>Alleen wat past bij deze cliënt</translation>
    </message>
    <message>
        <source>Only what suits</source>
        <translation>Alleen wat past bij</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>No exercise fits this search.</source>
        <translation>Geen oefening past bij deze zoekopdracht.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Toon alles</translation>
    </message>
    <message>
        <source>choose a client</source>
        <translation>kies een cliënt</translation>
    </message>
    <message>
        <source>{shown} of {all} exercises</source>
        <translation>{shown} van {all} oefeningen</translation>
    </message>
    <message numerus="yes">
        <source>%n exercises hidden</source>
        <translation>
            <numerusform>%n oefening verborgen</numerusform>
            <numerusform>%n oefeningen verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({why}): do {other}</source>
        <translation>{name} ({why}): doe {other}</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Maak een nieuwe</translation>
    </message>
    <message>
        <source>Load one from a colleague…</source>
        <translation>Laad er een van een collega…</translation>
    </message>
</context>
<context>
    <name>ExistingPanel</name>
    <message>
        <source>Choose the file</source>
        <translation>Kies het bestand</translation>
    </message>
    <message>
        <source>Open a vault folder</source>
        <translation>Open een kluismap</translation>
    </message>
    <message>
        <source>Bring your vault here</source>
        <translation>Haal je kluis hierheen</translation>
    </message>
    <message>
        <source>Choose the file that you made on the other laptop, or a backup. Have your passphrase or your recovery sheet at hand.</source>
        <translation>Kies het bestand dat je op de andere laptop maakte, of een reservekopie. Houd je wachtzin of je herstelblad bij de hand.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>How do you want to save the chart?</source>
        <translation>Hoe wil je de grafiek bewaren?</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Geen naam</translation>
    </message>
    <message>
        <source>Name above the chart</source>
        <translation>Naam boven de grafiek</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Soort bestand</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>This is the chart of {client}. The file says ‘{name}’.</source>
        <translation>Dit is de grafiek van {client}. In het bestand staat ‘{name}’.</translation>
    </message>
    <message>
        <source>This is the chart of {client}. The file names nobody.</source>
        <translation>Dit is de grafiek van {client}. In het bestand staat geen naam.</translation>
    </message>
    <message>
        <source>A page to print or mail, sharp at any size.</source>
        <translation>Een bladzijde om af te drukken, scherp op elke grootte.</translation>
    </message>
    <message>
        <source>A picture at twice the size.</source>
        <translation>Een plaatje op dubbele grootte.</translation>
    </message>
    <message>
        <source>A drawing to use in another document.</source>
        <translation>Een tekening voor in een ander document.</translation>
    </message>
    <message>
        <source>The figures for a spreadsheet.</source>
        <translation>De cijfers voor een rekenblad.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Bewaar de grafiek</translation>
    </message>
    <message>
        <source>Chart saved</source>
        <translation>Grafiek bewaard</translation>
    </message>
</context>
<context>
    <name>ExtraDialog</name>
    <message>
        <source>When is the extra meeting?</source>
        <translation>Wanneer is de extra bijeenkomst?</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Duur in minuten</translation>
    </message>
    <message>
        <source>It gets no week number. The weeks and the chart stay as they are.</source>
        <translation>Hij krijgt geen weeknummer. De weken en het verloop blijven gelijk.</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>Plan bijeenkomst</translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>Put back a backup</source>
        <translation>Zet een kopie terug</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Open in safe mode, to read only</source>
        <translation>Openen in de veilige modus, om te lezen</translation>
    </message>
    <message>
        <source>Choose another vault</source>
        <translation>Kies een andere kluis</translation>
    </message>
    <message>
        <source>The vault does not open</source>
        <translation>De kluis gaat niet open</translation>
    </message>
    <message>
        <source>There is no backup here. Look for one on a stick or another disk.</source>
        <translation>Hier ligt geen kopie. Kijk op een stick of een andere schijf.</translation>
    </message>
    <message>
        <source>The newest to go back to: {when}.</source>
        <translation>Het nieuwste om naar terug te gaan: {when}.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>{field}: {what}</source>
        <translation>{field}: {what}</translation>
    </message>
    <message>
        <source>this is empty. Fill it in.</source>
        <translation>dit is leeg. Vul het in.</translation>
    </message>
    <message>
        <source>this is too long. Use at most {number} characters.</source>
        <translation>dit is te lang. Gebruik hooguit {number} tekens.</translation>
    </message>
    <message>
        <source>choose a number from {low} to {high}.</source>
        <translation>kies een getal van {low} tot {high}.</translation>
    </message>
    <message>
        <source>choose a whole, half or quarter number.</source>
        <translation>kies een heel, half of kwart getal.</translation>
    </message>
    <message>
        <source>it holds a sign that cannot be kept. Type it again.</source>
        <translation>er staat een teken in dat niet kan blijven. Typ het opnieuw.</translation>
    </message>
    <message>
        <source>this app does not know it. Ask for the file again.</source>
        <translation>deze app kent het niet. Vraag het bestand opnieuw.</translation>
    </message>
    <message>
        <source>this app cannot use it. Ask for the file again.</source>
        <translation>deze app kan er niets mee. Vraag het bestand opnieuw.</translation>
    </message>
    <message>
        <source>This file was made with a newer app. Update the app to open it.</source>
        <translation>Dit bestand komt uit een nieuwere app. Werk de app bij om het te openen.</translation>
    </message>
    <message>
        <source>This file is larger than 256 KB. An exercise is much smaller.</source>
        <translation>Dit bestand is groter dan 256 KB. Een oefening is veel kleiner.</translation>
    </message>
    <message>
        <source>This is not an exercise of this app. Choose another file.</source>
        <translation>Dit is geen oefening van deze app. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>The steps take more than an hour. Make one of them shorter.</source>
        <translation>De stappen duren samen langer dan een uur. Maak er een korter.</translation>
    </message>
    <message>
        <source>An exercise has 1 to 60 steps. Add one, or take some away.</source>
        <translation>Een oefening heeft 1 tot 60 stappen. Voeg er een toe of haal er weg.</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Stap {number}</translation>
    </message>
    <message>
        <source>Body list</source>
        <translation>Lichaam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Waar het voor is</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Zo doe je het</translation>
    </message>
    <message>
        <source>Card for at home</source>
        <translation>Kaart voor thuis</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Waar het vandaan komt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>From week</source>
        <translation>Vanaf week</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>The part ‘{key}’</source>
        <translation>Het deel ‘{key}’</translation>
    </message>
    <message>
        <source>line for the screen</source>
        <translation>zin op het scherm</translation>
    </message>
    <message>
        <source>line to say</source>
        <translation>zin om te zeggen</translation>
    </message>
    <message>
        <source>line for you</source>
        <translation>zin voor jou</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tijd</translation>
    </message>
    <message>
        <source>breathe in</source>
        <translation>inademen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>vasthouden</translation>
    </message>
    <message>
        <source>breathe out</source>
        <translation>uitademen</translation>
    </message>
    <message>
        <source>hold after that</source>
        <translation>daarna vasthouden</translation>
    </message>
    <message>
        <source>number of breaths</source>
        <translation>aantal ademhalingen</translation>
    </message>
    <message>
        <source>cards or questions</source>
        <translation>kaarten of vragen</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>beurten</translation>
    </message>
    <message>
        <source>kind of step</source>
        <translation>soort stap</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>geluid</translation>
    </message>
</context>
<context>
    <name>FiguresSection</name>
    <message>
        <source>What the figures say</source>
        <translation>Wat de cijfers zeggen</translation>
    </message>
    <message>
        <source>{scale} went from {first} to {last}: {label}. Reliable from {points} points, index {index}.</source>
        <translation>{scale} ging van {first} naar {last}: {label}. Betrouwbaar vanaf {points} punten, index {index}.</translation>
    </message>
    <message>
        <source>Without any help about {value} is to be expected a second time.</source>
        <translation>Zonder enige hulp is een tweede keer ongeveer {value} te verwachten.</translation>
    </message>
    <message>
        <source>Lonely and few people around: feeling and situation both ask for care.</source>
        <translation>Eenzaam en weinig mensen: gevoel en situatie vragen allebei aandacht.</translation>
    </message>
    <message>
        <source>Lonely, with people around: it is about the feeling, not the number.</source>
        <translation>Eenzaam, met mensen om zich heen: het gaat om het gevoel, niet om het aantal.</translation>
    </message>
    <message>
        <source>Few people around and not lonely: respect that. There is no goal here.</source>
        <translation>Weinig mensen en niet eenzaam: respecteer dat. Hier is geen doel.</translation>
    </message>
    <message>
        <source>Not lonely, and people around.</source>
        <translation>Niet eenzaam, en mensen genoeg.</translation>
    </message>
    <message>
        <source>Weekly check: too early to see a direction.</source>
        <translation>Weekcheck: nog te vroeg om een richting te zien.</translation>
    </message>
    <message>
        <source>Weekly check: {slope} a week (90% band {low} to {high}, p {p}). Never a verdict on its own.</source>
        <translation>Weekcheck: {slope} per week (90%-band {low} tot {high}, p {p}). Nooit op zichzelf een oordeel.</translation>
    </message>
    <message>
        <source>{share} of 100 pairs of before and after improved (50 is chance).</source>
        <translation>Van 100 paren voor en na zijn er {share} beter (50 is toeval).</translation>
    </message>
</context>
<context>
    <name>FileLoader</name>
    <message>
        <source>Choose an exercise</source>
        <translation>Kies een oefening</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>This exercise cannot be loaded.</source>
        <translation>Deze oefening kan niet worden geladen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Kies een andere</translation>
    </message>
    <message>
        <source>Put in your exercises, without its sound. {why}</source>
        <translation>Bij je oefeningen gezet, zonder het geluid. {why}</translation>
    </message>
    <message>
        <source>Put in your exercises</source>
        <translation>In je oefeningen gezet</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Herstelblad</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>over %n minuut</numerusform>
            <numerusform>over %n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreezeCard</name>
    <message>
        <source>Freeze</source>
        <translation>Bevriezen</translation>
    </message>
    <message>
        <source>Frozen since {day}.</source>
        <translation>Bevroren sinds {day}.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Hef op</translation>
    </message>
    <message>
        <source>While something is sorted out: the client stays in your list, and nothing about them is changed or shown until you lift it.</source>
        <translation>Zolang jullie iets uitzoeken: de cliënt blijft in je lijst staan, en er wordt niets veranderd of getoond tot je het opheft.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Bevroren</translation>
    </message>
    <message>
        <source>No longer frozen</source>
        <translation>Niet meer bevroren</translation>
    </message>
</context>
<context>
    <name>Frozen</name>
    <message>
        <source>Frozen: lift it first</source>
        <translation>Bevroren: hef dat eerst op</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Is it time for the next step?</source>
        <translation>Is het tijd voor de volgende stap?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Repeat first</source>
        <translation>Herhaal eerst</translation>
    </message>
    <message>
        <source>What do you two choose?</source>
        <translation>Wat kiezen jullie?</translation>
    </message>
    <message>
        <source>Why? In a few words</source>
        <translation>Waarom? In een paar woorden</translation>
    </message>
</context>
<context>
    <name>GateWords</name>
    <message>
        <source>How relaxing lands is not measured yet. Ask whether it goes easier before you practise with others.</source>
        <translation>Of het rusten aanslaat, is nog niet gemeten. Vraag of het makkelijker gaat voordat jullie met anderen oefenen.</translation>
    </message>
    <message>
        <source>Tension fell by 2 or more in {fell} of the last {looked} relaxations.</source>
        <translation>Bij {fell} van de laatste {looked} keer ontspannen daalde de spanning met 2 of meer.</translation>
    </message>
    <message>
        <source>Practising with somebody else can begin.</source>
        <translation>Oefenen met iemand anders kan beginnen.</translation>
    </message>
    <message>
        <source>Repeating a week first may help. You two decide.</source>
        <translation>Eerst een week herhalen kan helpen. Jullie beslissen samen.</translation>
    </message>
    <message>
        <source>There is a safe person on the circle map.</source>
        <translation>Er staat een veilig iemand op de kringenkaart.</translation>
    </message>
    <message>
        <source>There is no safe person on the circle map yet.</source>
        <translation>Er staat nog geen veilig iemand op de kringenkaart.</translation>
    </message>
    <message>
        <source>Contact out of doors can begin.</source>
        <translation>Contact buiten de deur kan beginnen.</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Rate now</source>
        <translation>Geef een cijfer</translation>
    </message>
    <message>
        <source>Rate now: {goal}</source>
        <translation>Geef een cijfer: {goal}</translation>
    </message>
    <message>
        <source>More for: {goal}</source>
        <translation>Meer voor: {goal}</translation>
    </message>
    <message>
        <source>How far is this now?</source>
        <translation>Hoe ver is dit nu?</translation>
    </message>
    <message>
        <source>Words of the goal</source>
        <translation>Woorden van het doel</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>nog geen cijfer</translation>
    </message>
    <message>
        <source>{value} of 10, {when}</source>
        <translation>{value} van 10, {when}</translation>
    </message>
    <message>
        <source>{now}; first {first}</source>
        <translation>{now}; eerst {first}</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Wijzig de woorden</translation>
    </message>
    <message>
        <source>Close this goal</source>
        <translation>Sluit dit doel af</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Open weer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijder…</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Own goals</source>
        <translation>Eigen doelen</translation>
    </message>
    <message>
        <source>{figure} of 10</source>
        <translation>{figure} van 10</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>Own goals</source>
        <translation>Eigen doelen</translation>
    </message>
    <message>
        <source>I call my sister once a week</source>
        <translation>Ik bel één keer per week mijn zus</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nieuw doel</translation>
    </message>
    <message>
        <source>In the client’s own words, starting with ‘I’.</source>
        <translation>In de eigen woorden van de cliënt, met ‘ik’.</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Voeg doel toe</translation>
    </message>
    <message>
        <source>Hide closed goals</source>
        <translation>Verberg afgesloten doelen</translation>
    </message>
    <message numerus="yes">
        <source>%n closed goals</source>
        <translation>
            <numerusform>%n afgesloten doel</numerusform>
            <numerusform>%n afgesloten doelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the goal first.</source>
        <translation>Schrijf eerst het doel op.</translation>
    </message>
    <message>
        <source>Goal closed</source>
        <translation>Doel afgesloten</translation>
    </message>
    <message numerus="yes">
        <source>Its %n ratings go too.</source>
        <translation>
            <numerusform>Het %n cijfer gaat ook weg.</numerusform>
            <numerusform>De %n cijfers gaan ook weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no ratings yet.</source>
        <translation>Er zijn nog geen cijfers bij.</translation>
    </message>
    <message>
        <source>Delete this goal?</source>
        <translation>Dit doel verwijderen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laat staan</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Goodbye sheet</source>
        <translation>Afscheidsblad</translation>
    </message>
    <message>
        <source>What gives rest</source>
        <translation>Wat rust geeft</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Volgende afspraak</translation>
    </message>
    <message>
        <source>Breath as a line</source>
        <translation>De adem als lijn</translation>
    </message>
    <message>
        <source>A making</source>
        <translation>Een maaksel</translation>
    </message>
    <message>
        <source>When it gets hard</source>
        <translation>Als het zwaar wordt</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groot</translation>
    </message>
    <message>
        <source>extra large</source>
        <translation>extra groot</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>What is on it?</source>
        <translation>Wat staat erop?</translation>
    </message>
    <message>
        <source>No score stands on it. The sheet is the client’s own.</source>
        <translation>Er staan geen scores op. Het blad is van de cliënt.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blad bewaren</translation>
    </message>
    <message>
        <source>goodbye-sheet</source>
        <translation>afscheidsblad</translation>
    </message>
    <message>
        <source>Sheet saved</source>
        <translation>Blad bewaard</translation>
    </message>
</context>
<context>
    <name>GridHead</name>
    <message>
        <source>Item on the paper</source>
        <translation>Vraag op het papier</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>telt</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>Type a figure. For 10: type 1 and then 0.</source>
        <translation>Typ een cijfer. Voor 10: typ 1 en dan 0.</translation>
    </message>
</context>
<context>
    <name>GroupActions</name>
    <message>
        <source>Add someone…</source>
        <translation>Voeg iemand toe…</translation>
    </message>
    <message>
        <source>{name} comes back</source>
        <translation>{name} doet weer mee</translation>
    </message>
    <message>
        <source>{name} leaves…</source>
        <translation>{name} stopt…</translation>
    </message>
    <message numerus="yes">
        <source>%n people join the group</source>
        <translation>
            <numerusform>%n persoon doet mee met de groep</numerusform>
            <numerusform>%n mensen doen mee met de groep</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} joins the group</source>
        <translation>{name} doet mee met de groep</translation>
    </message>
    <message>
        <source>{name} left the group</source>
        <translation>{name} is gestopt met de groep</translation>
    </message>
</context>
<context>
    <name>GroupChartWords</name>
    <message>
        <source>week {week}: {value}</source>
        <translation>week {week}: {value}</translation>
    </message>
    <message>
        <source>, the group {low} to {high}</source>
        <translation>, de groep {low} tot {high}</translation>
    </message>
</context>
<context>
    <name>GroupEdit</name>
    <message>
        <source>Right</source>
        <translation>Klopt</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Whose points?</source>
        <translation>Wiens punten?</translation>
    </message>
    <message>
        <source>Show on the client screen</source>
        <translation>Toon op het cliëntscherm</translation>
    </message>
    <message>
        <source>Report for this participant</source>
        <translation>Verslag voor deze deelnemer</translation>
    </message>
    <message>
        <source>Weekly checks of the group</source>
        <translation>Weekchecks van de groep</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>The band is the middle half of the group. Nobody can be recognised in it. Higher is a better week.</source>
        <translation>De strook is de middelste helft van de groep. Niemand is erin te herkennen. Hoger is een betere week.</translation>
    </message>
    <message>
        <source>The band appears once {least} people filled in the same week. Higher is a better week.</source>
        <translation>De strook verschijnt als {least} mensen dezelfde week invulden. Hoger is een betere week.</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>What you typed could not be saved. It waits here, behind your passphrase.</source>
        <translation>Wat je typte, kon niet worden bewaard. Het wacht hier, achter je wachtzin.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>Een bijeenkomst</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Meten</translation>
    </message>
    <message>
        <source>On track?</source>
        <translation>Op koers?</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vooraf</translation>
    </message>
    <message>
        <source>Today shows what you agreed last time and what to mind.</source>
        <translation>Vandaag laat zien wat jullie vorige keer afspraken en waar je op let.</translation>
    </message>
    <message>
        <source>Cover the screen with F8 when somebody comes in.</source>
        <translation>Komt er iemand binnen? Dek je scherm af met F8.</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Tijdens</translation>
    </message>
    <message>
        <source>Start the meeting on Today. It leads you from part to part.</source>
        <translation>Start de bijeenkomst op Vandaag. Je wordt van deel naar deel geleid.</translation>
    </message>
    <message>
        <source>Hand the laptop over for the weekly check. The blue button does that.</source>
        <translation>Geef de laptop aan je cliënt voor de weekcheck. Dat doe je met de blauwe knop.</translation>
    </message>
    <message>
        <source>What you write under Together, the client may read along.</source>
        <translation>Wat je bij Samen schrijft, mag je cliënt meelezen.</translation>
    </message>
    <message>
        <source>What you write under Only for me never comes on the client screen.</source>
        <translation>Wat je bij Alleen voor mij schrijft, komt nooit op het cliëntscherm.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na afloop</translation>
    </message>
    <message>
        <source>Agree on at most three small steps and a next date.</source>
        <translation>Spreek hooguit drie kleine stappen af, en een volgende datum.</translation>
    </message>
    <message>
        <source>Everything saves itself. Lock the note when it is finished.</source>
        <translation>Alles bewaart zichzelf. Sluit het verslag als het af is.</translation>
    </message>
    <message>
        <source>Two things apart</source>
        <translation>Twee dingen apart</translation>
    </message>
    <message>
        <source>Loneliness is a feeling. Isolation is a situation.</source>
        <translation>Eenzaamheid is een gevoel. Alleen staan is een situatie.</translation>
    </message>
    <message>
        <source>The app measures them apart and never adds them up.</source>
        <translation>De app meet ze apart en telt ze nooit op.</translation>
    </message>
    <message>
        <source>The weekly check</source>
        <translation>De weekcheck</translation>
    </message>
    <message>
        <source>Four sliders of our own. It is not a validated scale.</source>
        <translation>Vier schuifjes van onszelf. Het is geen gevalideerde meetlijst.</translation>
    </message>
    <message>
        <source>It shows how weeks differ for one client. It proves nothing by itself.</source>
        <translation>Je ziet hoe weken verschillen voor één cliënt. Op zichzelf bewijst het niets.</translation>
    </message>
    <message>
        <source>Chance and real change</source>
        <translation>Toeval en echte verandering</translation>
    </message>
    <message>
        <source>The bars at a score show the measurement error.</source>
        <translation>De streepjes bij een score tonen de meetfout.</translation>
    </message>
    <message>
        <source>A change counts when it is larger than that error allows.</source>
        <translation>Een verandering telt als ze groter is dan die meetfout.</translation>
    </message>
    <message>
        <source>People start when it is hard. Scores then fall a little by themselves.</source>
        <translation>Mensen beginnen als het zwaar is. Scores dalen dan vanzelf al wat.</translation>
    </message>
    <message>
        <source>A trend line appears only from five points on.</source>
        <translation>Een trendlijn verschijnt pas vanaf vijf punten.</translation>
    </message>
    <message>
        <source>Is the course on track?</source>
        <translation>Is het traject op koers?</translation>
    </message>
    <message>
        <source>Only you see this sign. It is grey until there are two scores.</source>
        <translation>Alleen jij ziet dit teken. Het is grijs tot er twee scores zijn.</translation>
    </message>
    <message>
        <source>It never follows from sliders alone. You decide, not the sign.</source>
        <translation>Het volgt nooit uit schuifjes alleen. Jij beslist, niet het teken.</translation>
    </message>
    <message>
        <source>The rules, in this order</source>
        <translation>De regels, in deze volgorde</translation>
    </message>
    <message>
        <source>Is your laptop gone?</source>
        <translation>Is je laptop weg?</translation>
    </message>
    <message>
        <source>Act within 72 hours. The card says what to do and whom to tell.</source>
        <translation>Handel binnen 72 uur. Op de kaart staat wat je doet en wie je inlicht.</translation>
    </message>
    <message>
        <source>Laptop gone</source>
        <translation>Laptop weg</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Waar alles staat</translation>
    </message>
    <message>
        <source>All data lies in the vault on this laptop, encrypted.</source>
        <translation>Alle gegevens staan versleuteld in de kluis op deze laptop.</translation>
    </message>
    <message>
        <source>The app makes no connection to the internet.</source>
        <translation>De app maakt geen verbinding met internet.</translation>
    </message>
    <message>
        <source>Your passphrase opens the vault. Nobody else knows it, and neither do we.</source>
        <translation>Je wachtzin opent de kluis. Niemand anders kent hem, ook wij niet.</translation>
    </message>
    <message>
        <source>What you do yourself</source>
        <translation>Wat je zelf doet</translation>
    </message>
    <message>
        <source>Keep the recovery sheet apart from the laptop.</source>
        <translation>Bewaar het herstelblad niet bij de laptop.</translation>
    </message>
    <message>
        <source>Put a second backup on a USB stick.</source>
        <translation>Zet een tweede kopie op een usb-stick.</translation>
    </message>
    <message>
        <source>Turn on disk encryption in your system as well.</source>
        <translation>Zet in je systeem ook schijfversleuteling aan.</translation>
    </message>
    <message>
        <source>Do not write down citizen service numbers; there is no field for them.</source>
        <translation>Noteer geen burgerservicenummers. Er is ook geen veld voor.</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>New Year’s Day</source>
        <translation>Nieuwjaarsdag</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Goede Vrijdag</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>Eerste Paasdag</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Tweede Paasdag</translation>
    </message>
    <message>
        <source>King’s Day</source>
        <translation>Koningsdag</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>Bevrijdingsdag</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Hemelvaartsdag</translation>
    </message>
    <message>
        <source>Whit Sunday</source>
        <translation>Eerste Pinksterdag</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>Tweede Pinksterdag</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Eerste Kerstdag</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>Tweede Kerstdag</translation>
    </message>
</context>
<context>
    <name>HomeCardDialog</name>
    <message>
        <source>Card for at home</source>
        <translation>Kaart voor thuis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Bewaar de kaart</translation>
    </message>
    <message>
        <source>Card saved</source>
        <translation>Kaart bewaard</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>At home: {task}</source>
        <translation>Voor thuis: {task}</translation>
    </message>
    <message>
        <source>Agree on this as a step</source>
        <translation>Spreek dit af als stap</translation>
    </message>
</context>
<context>
    <name>InputsPanel</name>
    <message>
        <source>Spread (SD)</source>
        <translation>Spreiding (SD)</translation>
    </message>
    <message>
        <source>Reliability (0 to 0.99)</source>
        <translation>Betrouwbaarheid (0 tot 0,99)</translation>
    </message>
    <message>
        <source>Use these figures</source>
        <translation>Gebruik deze cijfers</translation>
    </message>
    <message>
        <source>Back to the app’s figures</source>
        <translation>Terug naar de cijfers van de app</translation>
    </message>
    <message>
        <source>Error of one score</source>
        <translation>Meetfout</translation>
    </message>
    <message>
        <source>Without both figures change is not judged.</source>
        <translation>Zonder deze twee cijfers blijft een verschil zonder oordeel.</translation>
    </message>
    <message>
        <source>Error of one score {sem}. Reliable from {reliable} points, possible from {possible}.</source>
        <translation>Meetfout {sem}. Betrouwbaar verschil vanaf {reliable} punten, misschien vanaf {possible}.</translation>
    </message>
    <message>
        <source>Give a number above 0, within the range of the scale.</source>
        <translation>Geef een getal boven 0 dat binnen de schaal past.</translation>
    </message>
    <message>
        <source>Give a number from 0 to 0.99.</source>
        <translation>Geef een getal van 0 tot 0,99.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>In a few words, as it was said</source>
        <translation>In een paar woorden, zoals het gezegd is</translation>
    </message>
    <message>
        <source>What you heard</source>
        <translation>Wat je hoorde</translation>
    </message>
    <message>
        <source>A bench in the sun, two people</source>
        <translation>Een bankje in de zon, twee mensen</translation>
    </message>
    <message>
        <source>The wish in one image</source>
        <translation>De wens in één beeld</translation>
    </message>
    <message>
        <source>Make this an own goal</source>
        <translation>Maak er een eigen doel van</translation>
    </message>
    <message>
        <source>To the measurements</source>
        <translation>Naar de metingen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Weet niet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Warning signs: what to do</source>
        <translation>Alarmsignalen: wat je doet</translation>
    </message>
    <message>
        <source>Fill in the body list</source>
        <translation>Vul de lichaamslijst in</translation>
    </message>
    <message>
        <source>In your own words, together</source>
        <translation>In jullie eigen woorden</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Record outcome</source>
        <translation>Leg uitkomst vast</translation>
    </message>
    <message>
        <source>Acknowledge first</source>
        <translation>Erken eerst</translation>
    </message>
    <message>
        <source>Ask: which picture fits how you want it to be?</source>
        <translation>Vraag: welk beeld past bij hoe je het graag wilt?</translation>
    </message>
    <message>
        <source>Feeling and situation, apart</source>
        <translation>Gevoel en situatie, apart</translation>
    </message>
    <message>
        <source>Does this programme fit?</source>
        <translation>Past dit programma?</translation>
    </message>
    <message>
        <source>Body list</source>
        <translation>Lichaam</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Ask straight. Tick what is there.</source>
        <translation>Vraag het recht. Vink aan wat er is.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Nothing on it. Ask, and fill it in.</source>
        <translation>Er staat niets op. Vraag ernaar, en vul hem in.</translation>
    </message>
    <message>
        <source>Recorded on {when}.</source>
        <translation>Vastgelegd op {when}.</translation>
    </message>
    <message>
        <source>Both are measured at the first meeting: the feeling, and the contacts.</source>
        <translation>Allebei meet je bij de eerste bijeenkomst: het gevoel en de contacten.</translation>
    </message>
    <message>
        <source>Rule: {why} That fits ‘{choice}’.</source>
        <translation>Regel: {why} Daarbij past ‘{choice}’.</translation>
    </message>
    <message>
        <source>First choose one of the cards</source>
        <translation>Kies eerst een van de kaarten</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>Uitkomst vastgelegd</translation>
    </message>
    <message>
        <source>Write the wish down first.</source>
        <translation>Schrijf eerst de wens op.</translation>
    </message>
    <message>
        <source>Added to the own goals</source>
        <translation>Bij de eigen doelen gezet</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>Has felt alone for a long time (half a year or more)</source>
        <translation>Voelt zich al lang alleen (een half jaar of langer)</translation>
    </message>
    <message>
        <source>Wants to change something about it, from within</source>
        <translation>Wil daar zelf iets aan veranderen</translation>
    </message>
    <message>
        <source>Can take in something new and try it out</source>
        <translation>Kan iets nieuws opnemen en uitproberen</translation>
    </message>
    <message>
        <source>Can read and write well enough for this</source>
        <translation>Kan hiervoor goed genoeg lezen en schrijven</translation>
    </message>
    <message>
        <source>Thoughts of death or of not wanting to live</source>
        <translation>Gedachten aan de dood, of niet meer willen leven</translation>
    </message>
    <message>
        <source>Fear of somebody at home or near</source>
        <translation>Bang voor iemand thuis of dichtbij</translation>
    </message>
    <message>
        <source>Hears or sees what others do not, or is very confused</source>
        <translation>Hoort of ziet wat anderen niet horen of zien, of is erg in de war</translation>
    </message>
    <message>
        <source>Cannot get through the day without alcohol or drugs</source>
        <translation>Komt de dag niet door zonder alcohol of drugs</translation>
    </message>
    <message>
        <source>Feels alone, few contacts</source>
        <translation>Voelt zich alleen, weinig contacten</translation>
    </message>
    <message>
        <source>Rest first, then skills, contact last and prepared.</source>
        <translation>Eerst rust, dan oefenen, en contact pas later en voorbereid.</translation>
    </message>
    <message>
        <source>Feels alone, enough contacts</source>
        <translation>Voelt zich alleen, genoeg contacten</translation>
    </message>
    <message>
        <source>It is about what is missing in the contact, not about more.</source>
        <translation>Het gaat om wat er in het contact ontbreekt, niet om meer mensen.</translation>
    </message>
    <message>
        <source>Content, few contacts</source>
        <translation>Tevreden, weinig contacten</translation>
    </message>
    <message>
        <source>That is fine as it is. There is no goal here.</source>
        <translation>Dat is goed zoals het is. Hier hoort geen doel bij.</translation>
    </message>
    <message>
        <source>Content, enough contacts</source>
        <translation>Tevreden, genoeg contacten</translation>
    </message>
    <message>
        <source>Nothing to do here now.</source>
        <translation>Hier hoeft nu niets.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The eight weeks begin</source>
        <translation>De acht weken beginnen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Not now; agree when to look again</source>
        <translation>Nu niet; spreek af wanneer jullie weer kijken</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Doorverwijzen</translation>
    </message>
    <message>
        <source>Other help fits better, or comes first</source>
        <translation>Andere hulp past beter, of gaat voor</translation>
    </message>
    <message>
        <source>Thoughts of death come first.</source>
        <translation>Gedachten aan de dood gaan voor alles.</translation>
    </message>
    <message>
        <source>Safety at home comes first.</source>
        <translation>Veiligheid thuis gaat voor.</translation>
    </message>
    <message>
        <source>A doctor comes first here.</source>
        <translation>Hier is eerst een arts nodig.</translation>
    </message>
    <message>
        <source>Help with alcohol or drugs comes first.</source>
        <translation>Hulp bij alcohol of drugs gaat voor.</translation>
    </message>
    <message>
        <source>Well-being is very low (28 or lower): the GP comes first.</source>
        <translation>Het welbevinden is heel laag (28 of lager): eerst naar de huisarts.</translation>
    </message>
    <message>
        <source>Taking in something new does not work now.</source>
        <translation>Iets nieuws opnemen lukt nu niet.</translation>
    </message>
    <message>
        <source>Reading and writing is too hard for this form.</source>
        <translation>Lezen en schrijven is te lastig voor deze vorm.</translation>
    </message>
    <message>
        <source>It has not lasted long; it may pass by itself.</source>
        <translation>Het duurt nog niet lang; het kan vanzelf overgaan.</translation>
    </message>
    <message>
        <source>There is no own wish to change it now.</source>
        <translation>Er is nu geen eigen wens om het te veranderen.</translation>
    </message>
    <message>
        <source>There is no feeling of being alone to work on.</source>
        <translation>Er is geen gevoel van alleen zijn om aan te werken.</translation>
    </message>
    <message>
        <source>It is not clear how long it lasts.</source>
        <translation>Het is niet duidelijk hoe lang het al duurt.</translation>
    </message>
    <message>
        <source>The wish to change is not clear yet.</source>
        <translation>De wens om te veranderen is nog niet duidelijk.</translation>
    </message>
    <message>
        <source>It is not clear whether taking in something new works.</source>
        <translation>Het is niet duidelijk of iets nieuws opnemen lukt.</translation>
    </message>
    <message>
        <source>It is not clear whether reading and writing works.</source>
        <translation>Het is niet duidelijk of lezen en schrijven lukt.</translation>
    </message>
    <message>
        <source>All four questions are answered with yes.</source>
        <translation>Alle vier de vragen zijn met ja beantwoord.</translation>
    </message>
    <message>
        <source>Answer the four questions first.</source>
        <translation>Beantwoord eerst de vier vragen.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Who joins the group?</source>
        <translation>Wie komt er bij de groep?</translation>
    </message>
    <message>
        <source>They take part from the next meeting. What was before stays as it is.</source>
        <translation>Zij doen mee vanaf de volgende bijeenkomst. Wat er al was, blijft zo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Voeg toe</translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message>
        <source>How long it is kept</source>
        <translation>Hoe lang je het bewaart</translation>
    </message>
    <message>
        <source>Keep a year longer</source>
        <translation>Bewaar een jaar langer</translation>
    </message>
    <message numerus="yes">
        <source>%n months after the last meeting.</source>
        <translation>
            <numerusform>%n maand na het laatste gesprek.</numerusform>
            <numerusform>%n maanden na het laatste gesprek.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is {day}.</source>
        <translation>Dat is {day}.</translation>
    </message>
    <message>
        <source>That was {day}: erase, or keep it with a reason.</source>
        <translation>Dat was {day}: wis het, of bewaar het met een reden.</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>Bewaard tot {day}</translation>
    </message>
</context>
<context>
    <name>KeptBanner</name>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>This text could not be kept earlier ({field}).</source>
        <translation>Deze tekst kon eerder niet worden bewaard ({field}).</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>Its field is not here, or can’t be written in. Copy the text instead.</source>
        <translation>Het veld staat hier niet, of zit op slot. Kopieer de tekst.</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>What is kept about this client</source>
        <translation>Wat er van deze cliënt is bewaard</translation>
    </message>
    <message>
        <source>One plain page with everything, in the client’s language. Go through it together, or give it along. A request is answered within a month.</source>
        <translation>Eén gewone bladzijde met alles, in de taal van de cliënt. Loop hem samen door, of geef hem mee. Op een verzoek antwoord je binnen een maand.</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Lees na</translation>
    </message>
    <message>
        <source>Show to the client</source>
        <translation>Toon aan de cliënt</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Wat je weglaat</translation>
    </message>
    <message>
        <source>what-is-kept</source>
        <translation>wat-is-bewaard</translation>
    </message>
    <message>
        <source>Save what is kept</source>
        <translation>Opslaan wat er is bewaard</translation>
    </message>
    <message>
        <source>Page saved</source>
        <translation>Bladzijde opgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are left out until you have looked through them.</source>
        <translation>
            <numerusform>%n tekst blijft weg tot je die hebt nagelezen.</numerusform>
            <numerusform>%n teksten blijven weg tot je ze hebt nagelezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowView</name>
    <message>
        <source>Another card…</source>
        <translation>Een ander kaartje…</translation>
    </message>
    <message>
        <source>Another card</source>
        <translation>Een ander kaartje</translation>
    </message>
    <message>
        <source>shown before</source>
        <translation>al eens getoond</translation>
    </message>
</context>
<context>
    <name>LaptopDialog</name>
    <message>
        <source>To another laptop</source>
        <translation>Naar een andere laptop</translation>
    </message>
    <message>
        <source>One file takes everything along. Only your passphrase or your sheet opens it.</source>
        <translation>Eén bestand neemt alles mee. Alleen je wachtzin of je herstelblad opent het.</translation>
    </message>
    <message>
        <source>Make the file here, for example on a USB stick.</source>
        <translation>Maak hier het bestand, bijvoorbeeld op een usb-stick.</translation>
    </message>
    <message>
        <source>Put Coach App on the other laptop and start it.</source>
        <translation>Zet Coach App op de andere laptop en start de app.</translation>
    </message>
    <message>
        <source>Choose there: “I have a vault or a backup”. Choose this file.</source>
        <translation>Kies daar: ‘Ik heb al een kluis of kopie’. Kies dit bestand.</translation>
    </message>
    <message>
        <source>Type your passphrase of now, or the code of your recovery sheet.</source>
        <translation>Typ je wachtzin van nu, of de code van je herstelblad.</translation>
    </message>
    <message>
        <source>Choose where and make it</source>
        <translation>Kies een plek en maak het</translation>
    </message>
    <message>
        <source>coach-app-move-{day}.ccb</source>
        <translation>coach-app-verhuizing-{day}.ccb</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>Waar moet het bestand heen?</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>The file is made and checked</source>
        <translation>Het bestand wordt gemaakt en gecontroleerd</translation>
    </message>
    <message>
        <source>The file is ready</source>
        <translation>Het bestand is klaar</translation>
    </message>
    <message>
        <source>{name} · {clients} · {size} · checked</source>
        <translation>{name} · {clients} · {size} · gecontroleerd</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliënt</numerusform>
            <numerusform>%n cliënten</numerusform>
        </translation>
    </message>
    <message>
        <source>And this laptop afterwards?</source>
        <translation>En deze laptop daarna?</translation>
    </message>
    <message>
        <source>Write nothing here any more: two vaults cannot be put together again.</source>
        <translation>Schrijf hier niets meer: twee kluizen kun je niet meer samenvoegen.</translation>
    </message>
    <message>
        <source>Look on the other laptop whether everything is there.</source>
        <translation>Kijk op de andere laptop of alles er is.</translation>
    </message>
    <message>
        <source>Then delete the vault here: the folder {folder}. Empty the bin as well.</source>
        <translation>Verwijder daarna hier de kluis: de map {folder}. Leeg ook de prullenbak.</translation>
    </message>
    <message>
        <source>Keep the file on the stick as a backup, or delete it too.</source>
        <translation>Bewaar het bestand op de stick als reservekopie, of verwijder het ook.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>When does {name} leave the group?</source>
        <translation>Wanneer stopt {name} met de groep?</translation>
    </message>
    <message>
        <source>Notes and measurements so far stay. The group goes on without {name}.</source>
        <translation>Verslagen en metingen tot nu toe blijven. De groep gaat verder zonder {name}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Leave group</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>Stay</source>
        <translation>Blijf</translation>
    </message>
    <message>
        <source>Close without these words</source>
        <translation>Sluit zonder deze tekst</translation>
    </message>
    <message>
        <source>Close and lose words?</source>
        <translation>Sluiten en tekst verliezen?</translation>
    </message>
    <message>
        <source>What you typed last is not saved. When the app closes, it is gone.</source>
        <translation>Wat je het laatst typte, is niet bewaard. Als de app sluit, is het weg.</translation>
    </message>
</context>
<context>
    <name>LengthLimit</name>
    <message numerus="yes">
        <source>%n characters too long. Make it shorter.</source>
        <translation>
            <numerusform>%n teken te lang. Maak het korter.</numerusform>
            <numerusform>%n tekens te lang. Maak het korter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockWays</name>
    <message>
        <source>after rest</source>
        <translation>na rust</translation>
    </message>
    <message>
        <source>when it goes to sleep</source>
        <translation>als hij in slaapstand gaat</translation>
    </message>
    <message>
        <source>when the lid closes</source>
        <translation>als de klep dichtgaat</translation>
    </message>
    <message>
        <source>when its screen is locked</source>
        <translation>als het scherm wordt vergrendeld</translation>
    </message>
    <message>
        <source>Locks by itself here: {ways}.</source>
        <translation>Vergrendelt hier vanzelf: {ways}.</translation>
    </message>
    <message>
        <source>Noticed only afterwards: {ways}.</source>
        <translation>Pas achteraf gemerkt: {ways}.</translation>
    </message>
    <message>
        <source>Not noticed here: {ways}. Lock by hand then.</source>
        <translation>Hier niet gemerkt: {ways}. Vergrendel dan zelf.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Show it</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Leave out the selection</source>
        <translation>Laat de selectie weg</translation>
    </message>
    <message>
        <source>Leave out: about others</source>
        <translation>Laat weg: gaat over anderen</translation>
    </message>
    <message>
        <source>Leave out: working note</source>
        <translation>Laat weg: werkaantekening</translation>
    </message>
    <message>
        <source>First select the passage in the text</source>
        <translation>Selecteer eerst de passage in de tekst</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Nog nalezen</translation>
    </message>
    <message>
        <source>Working note</source>
        <translation>Werkaantekening</translation>
    </message>
    <message>
        <source>About others</source>
        <translation>Gaat over anderen</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>Weggelaten: {why}</translation>
    </message>
    <message numerus="yes">
        <source>Shown, %n passages left out</source>
        <translation>
            <numerusform>Getoond, %n passage weggelaten</numerusform>
            <numerusform>Getoond, %n passages weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Getoond</translation>
    </message>
    <message>
        <source>Left out: {passages}</source>
        <translation>Weggelaten: {passages}</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>Put this in your exercises?</source>
        <translation>Dit in je oefeningen zetten?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Put in my exercises</source>
        <translation>Zet in mijn oefeningen</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Wat er in het bestand staat</translation>
    </message>
    <message>
        <source>With a sound file: {kind}, {size}</source>
        <translation>Met een geluidsbestand: {kind}, {size}</translation>
    </message>
    <message>
        <source>the app offers another one</source>
        <translation>de app biedt een andere aan</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>What is left out</source>
        <translation>Wat je weglaat</translation>
    </message>
    <message>
        <source>The client may read what is kept. Leave out what is about somebody else, and loose working notes of your own. The page says that something is left out, and why.</source>
        <translation>De cliënt mag lezen wat je bewaart. Laat weg wat over een ander gaat, en losse werkaantekeningen van jezelf. Op de bladzijde staat dat er iets is weggelaten, en waarom.</translation>
    </message>
    <message>
        <source>To look through</source>
        <translation>Nog nalezen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Alle teksten</translation>
    </message>
    <message>
        <source>Which texts?</source>
        <translation>Welke teksten?</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Toon meer</translation>
    </message>
    <message>
        <source>You have looked through everything.</source>
        <translation>Je hebt alles nagelezen.</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Er is niets weggelaten.</translation>
    </message>
    <message>
        <source>There are no texts yet.</source>
        <translation>Er zijn nog geen teksten.</translation>
    </message>
</context>
<context>
    <name>LostPanel</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try an older backup</source>
        <translation>Een oudere kopie proberen</translation>
    </message>
    <message>
        <source>Begin with a new vault</source>
        <translation>Met een nieuwe kluis beginnen</translation>
    </message>
    <message>
        <source>Both are lost</source>
        <translation>Allebei kwijt</translation>
    </message>
    <message>
        <source>Without passphrase and sheet nobody can open this vault: not you, not the makers of Coach App. That is how it keeps your clients safe.</source>
        <translation>Zonder wachtzin en herstelblad kan niemand deze kluis openen: jij niet, en de makers van Coach App ook niet. Juist daardoor zijn je cliënten veilig.</translation>
    </message>
    <message>
        <source>First look calmly for the sheet: with your papers, at home, in a safe. Try passphrases that you had in mind; after five wrong ones each takes longer.</source>
        <translation>Zoek eerst rustig naar het blad: bij je papieren, thuis, in een kluisje. Probeer wachtzinnen waar je aan dacht; na vijf keer fout duurt het steeds wat langer.</translation>
    </message>
    <message>
        <source>An older backup opens with the passphrase or sheet of its day. Nothing found? Begin with a new vault, and keep this one in case.</source>
        <translation>Een oudere reservekopie gaat open met de wachtzin of het blad van die dag. Niets gevonden? Begin met een nieuwe kluis, en bewaar deze voor het geval dat.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This note stands on the damaged part of the vault. It cannot be read.</source>
        <translation>Deze notitie staat op het beschadigde deel van de kluis. Hij is niet te lezen.</translation>
    </message>
    <message>
        <source>Not everything could be saved. You find it again where you typed it.</source>
        <translation>Niet alles kon worden bewaard. Je vindt het terug waar je het typte.</translation>
    </message>
</context>
<context>
    <name>MakingCard</name>
    <message>
        <source>Without a title</source>
        <translation>Zonder titel</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The client’s own sentence</source>
        <translation>De eigen zin van de cliënt</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>To the client screen</source>
        <translation>Naar cliëntscherm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Zonder titel</translation>
    </message>
    <message>
        <source>The picture of week {week} in the story</source>
        <translation>Het beeld van week {week} in het verhaal</translation>
    </message>
    <message>
        <source>Making removed</source>
        <translation>Maaksel verwijderd</translation>
    </message>
</context>
<context>
    <name>MakingsTab</name>
    <message>
        <source>There are no makings yet.</source>
        <translation>Er zijn nog geen maaksels.</translation>
    </message>
    <message>
        <source>Choose an exercise</source>
        <translation>Kies een oefening</translation>
    </message>
    <message>
        <source>Album…</source>
        <translation>Album…</translation>
    </message>
    <message numerus="yes">
        <source>%n makings</source>
        <translation>
            <numerusform>%n maaksel</numerusform>
            <numerusform>%n maaksels</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a week</source>
        <translation>Zonder week</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Nazorg</translation>
    </message>
</context>
<context>
    <name>MeasureChoice</name>
    <message>
        <source>De Jong Gierveld, 11 questions</source>
        <translation>De Jong Gierveld, 11 vragen</translation>
    </message>
    <message>
        <source>At the start, weeks 4 and 8, and after three months. Calm and precise.</source>
        <translation>Bij de start, in week 4 en 8, en na drie maanden. Rustig en precies.</translation>
    </message>
    <message>
        <source>UCLA, 3 questions each week</source>
        <translation>UCLA, elke week 3 vragen</translation>
    </message>
    <message>
        <source>Short. Shows more, but moves more by chance too.</source>
        <translation>Kort. Laat meer zien, maar schommelt ook meer door toeval.</translation>
    </message>
    <message>
        <source>De Jong Gierveld, 6 questions each week</source>
        <translation>De Jong Gierveld, elke week 6 vragen</translation>
    </message>
    <message>
        <source>Asks about missing people every week. Some find that heavy.</source>
        <translation>Vraagt elke week naar gemis. Dat vinden sommigen zwaar.</translation>
    </message>
    <message>
        <source>One direct question each week</source>
        <translation>Elke week één directe vraag</translation>
    </message>
    <message>
        <source>‘How often do you feel lonely?’ Very short and least precise.</source>
        <translation>‘Hoe vaak voel je je eenzaam?’ Heel kort en het minst precies.</translation>
    </message>
</context>
<context>
    <name>MeasureDetail</name>
    <message>
        <source>Conditions of use</source>
        <translation>Voorwaarden voor gebruik</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Waar dit op rust</translation>
    </message>
    <message>
        <source>Source: {source} ({sureness})</source>
        <translation>Bron: {source} ({sureness})</translation>
    </message>
</context>
<context>
    <name>MeasureSettings</name>
    <message>
        <source>The questions of a published scale are not in this app. Copy the answers from paper, or load the official wording once.</source>
        <translation>De vragen van een bestaande schaal zitten niet in deze app. Neem de antwoorden over van papier, of laad de officiële tekst één keer.</translation>
    </message>
</context>
<context>
    <name>MeasureUse</name>
    <message>
        <source>Free to use with the source named.</source>
        <translation>Vrij te gebruiken als je de bron noemt.</translation>
    </message>
    <message>
        <source>Use unaltered and non-commercially. Ask when in doubt.</source>
        <translation>Ongewijzigd en niet-commercieel gebruiken. Vraag het bij twijfel.</translation>
    </message>
    <message>
        <source>Ask the authors before use in paid work.</source>
        <translation>Vraag de makers voor gebruik in betaald werk.</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>Measurement</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>Measurement at intake</source>
        <translation>Meting bij de intake</translation>
    </message>
    <message>
        <source>Follow-up measurement</source>
        <translation>Nameting</translation>
    </message>
    <message>
        <source>Measurement week {week}</source>
        <translation>Meting week {week}</translation>
    </message>
    <message>
        <source>Outside a course</source>
        <translation>Buiten een traject</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Nameting</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>on the client screen</source>
        <translation>op het cliëntscherm</translation>
    </message>
    <message>
        <source>asked aloud</source>
        <translation>hardop gevraagd</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>van papier</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>Measuring this week</source>
        <translation>Meten deze week</translation>
    </message>
    <message>
        <source>Look along</source>
        <translation>Samen bekijken</translation>
    </message>
    <message>
        <source>The client sees the own story right after the weekly check.</source>
        <translation>De cliënt ziet meteen na de weekcheck het eigen verhaal.</translation>
    </message>
    <message>
        <source>Set a code for leaving the client screen</source>
        <translation>Stel een code in voor het cliëntscherm</translation>
    </message>
</context>
<context>
    <name>MeetingActions</name>
    <message>
        <source>{meeting} is marked as missed</source>
        <translation>{meeting} staat op gemist</translation>
    </message>
    <message>
        <source>{meeting} is marked as cancelled</source>
        <translation>{meeting} staat op afgezegd</translation>
    </message>
    <message>
        <source>{meeting} is planned again</source>
        <translation>{meeting} staat weer gepland</translation>
    </message>
    <message>
        <source>{meeting} is held</source>
        <translation>{meeting} is geweest</translation>
    </message>
    <message>
        <source>{meeting} moved to {when}</source>
        <translation>{meeting} verzet naar {when}</translation>
    </message>
    <message>
        <source>Extra meeting planned on {when}</source>
        <translation>Extra bijeenkomst gepland op {when}</translation>
    </message>
    <message>
        <source>Its note goes too.</source>
        <translation>Het verslag gaat ook weg.</translation>
    </message>
    <message>
        <source>It has no note.</source>
        <translation>Er is geen verslag bij.</translation>
    </message>
    <message>
        <source>Remove this extra meeting?</source>
        <translation>Deze extra bijeenkomst verwijderen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Extra meeting removed</source>
        <translation>Extra bijeenkomst verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>%n planned meetings are cancelled. You can reopen it.</source>
        <translation>
            <numerusform>%n geplande bijeenkomst wordt afgezegd. Heropenen kan altijd.</numerusform>
            <numerusform>%n geplande bijeenkomsten worden afgezegd. Heropenen kan altijd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays readable. You can reopen the course.</source>
        <translation>Alles blijft leesbaar. Heropenen kan altijd.</translation>
    </message>
    <message>
        <source>Finish this course?</source>
        <translation>Dit traject afronden?</translation>
    </message>
    <message>
        <source>Finish course</source>
        <translation>Rond traject af</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Course finished</source>
        <translation>Traject afgerond</translation>
    </message>
    <message>
        <source>Course reopened</source>
        <translation>Traject heropend</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start, {name}</source>
        <translation>Start, {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
    <message>
        <source>Go on with the meeting, {name}</source>
        <translation>Ga verder met de bijeenkomst, {name}</translation>
    </message>
    <message>
        <source>Finish note</source>
        <translation>Maak verslag af</translation>
    </message>
    <message>
        <source>Finish note, {name}</source>
        <translation>Maak verslag af, {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open, {name}</source>
        <translation>Open, {name}</translation>
    </message>
    <message>
        <source>Note finished</source>
        <translation>Verslag af</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Agreed last time</source>
        <translation>Vorige keer afgesproken</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Start meeting</source>
        <translation>Start bijeenkomst</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Voorbereiden</translation>
    </message>
</context>
<context>
    <name>MeetingDueRow</name>
    <message>
        <source>Copy from paper</source>
        <translation>Neem over van papier</translation>
    </message>
    <message>
        <source>Fill in yourself</source>
        <translation>Vul zelf in</translation>
    </message>
    <message>
        <source>Let client fill in</source>
        <translation>Laat cliënt invullen</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingFrame</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Theme of this meeting</source>
        <translation>Thema van deze bijeenkomst</translation>
    </message>
    <message>
        <source>Goodbye sheet</source>
        <translation>Afscheidsblad</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Go on step by step</source>
        <translation>Ga stap voor stap verder</translation>
    </message>
    <message>
        <source>Group chart</source>
        <translation>Groepsgrafiek</translation>
    </message>
    <message>
        <source>Finish note</source>
        <translation>Rond verslag af</translation>
    </message>
    <message>
        <source>To client screen</source>
        <translation>Naar cliëntscherm</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Wat deden we</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In een paar woorden</translation>
    </message>
    <message>
        <source>Load last note</source>
        <translation>Haal vorig verslag op</translation>
    </message>
    <message>
        <source>The group may read along</source>
        <translation>De groep mag meelezen</translation>
    </message>
    <message>
        <source>{name} may read along</source>
        <translation>{name} mag meelezen</translation>
    </message>
    <message>
        <source>Two places wrote in this text at once. What both wrote is here.</source>
        <translation>Deze tekst werd op twee plekken tegelijk geschreven. Alles staat er.</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Finish note</source>
        <translation>Rond verslag af</translation>
    </message>
    <message>
        <source>Finished on {when}.</source>
        <translation>Afgerond op {when}.</translation>
    </message>
    <message>
        <source>Halfway talk</source>
        <translation>Gesprek halverwege</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>After that you can only add with a date.</source>
        <translation>Daarna kun je alleen nog toevoegen, met datum.</translation>
    </message>
    <message>
        <source>First mark the meeting as held.</source>
        <translation>Start eerst de bijeenkomst.</translation>
    </message>
    <message>
        <source>There is no earlier note.</source>
        <translation>Er is geen eerder verslag.</translation>
    </message>
    <message>
        <source>Lines that you changed have stayed.</source>
        <translation>Regels die je hebt veranderd, zijn blijven staan.</translation>
    </message>
    <message>
        <source>Last note loaded</source>
        <translation>Vorig verslag opgehaald</translation>
    </message>
    <message>
        <source>Finish this note?</source>
        <translation>Dit verslag afronden?</translation>
    </message>
    <message>
        <source>It can no longer be changed. You can add to it, with a date.</source>
        <translation>Je kunt het dan niet meer veranderen. Toevoegen kan wel, met datum.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Note finished</source>
        <translation>Verslag af</translation>
    </message>
    <message>
        <source>Kept at {time}</source>
        <translation>Bewaard om {time}</translation>
    </message>
    <message>
        <source>Your text is still here.</source>
        <translation>Je tekst staat er nog.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Niet bewaard</translation>
    </message>
</context>
<context>
    <name>MeetingRow</name>
    <message>
        <source>More for {meeting}</source>
        <translation>Meer voor {meeting}</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Na drie maanden</translation>
    </message>
    <message>
        <source>Extra, after week {week}</source>
        <translation>Extra, na week {week}</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geweest</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>gemist</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
    <message>
        <source>no note yet</source>
        <translation>nog geen verslag</translation>
    </message>
    <message>
        <source>note open</source>
        <translation>verslag niet af</translation>
    </message>
    <message>
        <source>note finished</source>
        <translation>verslag af</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Meetings</source>
        <translation>Bijeenkomsten</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>No meetings yet. A course plans ten of them.</source>
        <translation>Nog geen bijeenkomsten. Een traject plant er tien.</translation>
    </message>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
    <message>
        <source>Start another course</source>
        <translation>Start nog een traject</translation>
    </message>
    <message>
        <source>Course from {day}</source>
        <translation>Traject vanaf {day}</translation>
    </message>
</context>
<context>
    <name>MentionsCard</name>
    <message>
        <source>Where else the name stands</source>
        <translation>Waar de naam nog meer staat</translation>
    </message>
    <message>
        <source>The text, to rewrite</source>
        <translation>De tekst, om te herschrijven</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Bewaar deze woorden</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>The name stands nowhere else.</source>
        <translation>De naam staat verder nergens.</translation>
    </message>
    <message>
        <source>You have looked at everything.</source>
        <translation>Je hebt alles bekeken.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts that stay say this name. Rewrite them one by one, or leave one as it is when it is about somebody else.</source>
        <translation>
            <numerusform>In %n tekst die blijft, staat deze naam. Herschrijf hem, of laat hem staan als het om een ander gaat.</numerusform>
            <numerusform>In %n teksten die blijven, staat deze naam. Herschrijf ze één voor één, of laat een tekst staan als het om een ander gaat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: {names}</source>
        <translation>Gevonden: {names}</translation>
    </message>
</context>
<context>
    <name>MindLine</name>
    <message>
        <source>Mind: {words}</source>
        <translation>Let op: {words}</translation>
    </message>
</context>
<context>
    <name>MinePane</name>
    <message>
        <source>For me alone</source>
        <translation>Alleen voor mij</translation>
    </message>
    <message>
        <source>Only you read this</source>
        <translation>Alleen jij leest dit</translation>
    </message>
    <message>
        <source>For me alone, about {name}</source>
        <translation>Alleen voor mij, over {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Show the private note</source>
        <translation>Toon de privénotitie</translation>
    </message>
    <message>
        <source>Hide the private note</source>
        <translation>Verberg de privénotitie</translation>
    </message>
    <message>
        <source>Folded. Never on the client screen.</source>
        <translation>Ingeklapt. Komt nooit op het cliëntscherm.</translation>
    </message>
    <message>
        <source>Never on the client screen</source>
        <translation>Komt nooit op het cliëntscherm</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move {meeting} to when?</source>
        <translation>{meeting} verzetten naar wanneer?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>With all that follow</source>
        <translation>Met alle volgende</translation>
    </message>
    <message>
        <source>Which meetings</source>
        <translation>Welke bijeenkomsten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verzet</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>This meeting then falls after a later week. Move all that follow too?</source>
        <translation>Deze bijeenkomst valt dan na een latere week. Ook alle volgende verzetten?</translation>
    </message>
    <message>
        <source>was {day}</source>
        <translation>was {day}</translation>
    </message>
</context>
<context>
    <name>NewPassphrasePanel</name>
    <message>
        <source>Save and open</source>
        <translation>Bewaar en open</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Kies een nieuwe wachtzin</translation>
    </message>
    <message>
        <source>The code is right. From now on this passphrase opens your vault.</source>
        <translation>De code klopt. Vanaf nu opent deze wachtzin je kluis.</translation>
    </message>
    <message>
        <source>Could somebody know your passphrase of before? Then make a new key next: in Settings, under Safety.</source>
        <translation>Kan iemand je vorige wachtzin kennen? Maak dan hierna een nieuwe sleutel: in Instellingen, bij Veiligheid.</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next date</source>
        <translation>Volgende afspraak</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verzet</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Plan een bijeenkomst</translation>
    </message>
    <message>
        <source>No next date yet</source>
        <translation>Nog geen volgende afspraak</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Next steps</source>
        <translation>Volgende stappen</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Er wacht niets.</translation>
    </message>
    <message>
        <source>Look back together</source>
        <translation>Kijk samen terug</translation>
    </message>
    <message>
        <source>Week 8: finish, go on or refer</source>
        <translation>Week 8: afronden, doorgaan of verwijzen</translation>
    </message>
    <message>
        <source>filled in on {day}</source>
        <translation>ingevuld op {day}</translation>
    </message>
    <message>
        <source>{count} to fill in, {day}</source>
        <translation>{count} in te vullen, {day}</translation>
    </message>
    <message>
        <source>Measurement at intake</source>
        <translation>Meting bij de intake</translation>
    </message>
    <message>
        <source>Measurement after three months</source>
        <translation>Meting na drie maanden</translation>
    </message>
    <message>
        <source>Measurement week {week}</source>
        <translation>Meting week {week}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>deels gedaan</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>agreed step</source>
        <translation>afgesproken stap</translation>
    </message>
    <message>
        <source>Start meeting {week}</source>
        <translation>Start bijeenkomst {week}</translation>
    </message>
    <message>
        <source>Start intake</source>
        <translation>Start intake</translation>
    </message>
    <message>
        <source>Start meeting</source>
        <translation>Start bijeenkomst</translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>Written at the same time:</source>
        <translation>Tegelijk geschreven:</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>We did ‘{name}’ and stopped after {minutes}.</source>
        <translation>We deden ‘{name}’ en stopten na {minutes}.</translation>
    </message>
    <message>
        <source>We did ‘{name}’ for {minutes}.</source>
        <translation>We deden ‘{name}’, {minutes} lang.</translation>
    </message>
    <message>
        <source>Tension went from {before} to {after}.</source>
        <translation>De spanning ging van {before} naar {after}.</translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>One moment</source>
        <translation>Even geduld</translation>
    </message>
    <message>
        <source>Your vault is being opened.</source>
        <translation>Je kluis wordt geopend.</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Bewaar als PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Druk af…</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Naar de printer gestuurd</translation>
    </message>
    <message>
        <source>The printer did not answer. Save a PDF instead.</source>
        <translation>De printer gaf geen antwoord. Bewaar liever een PDF.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>This client has no course yet.</source>
        <translation>Deze cliënt heeft nog geen traject.</translation>
    </message>
    <message>
        <source>Start a course</source>
        <translation>Start een traject</translation>
    </message>
</context>
<context>
    <name>OwnExercise</name>
    <message>
        <source>New exercise</source>
        <translation>Nieuwe oefening</translation>
    </message>
    <message>
        <source>Sit down comfortably.</source>
        <translation>Ga gemakkelijk zitten.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>In own words</source>
        <translation>In eigen woorden</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Encrypted package</source>
        <translation>Versleuteld pakket</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>Bewaar het pakket…</translation>
    </message>
    <message>
        <source>Another Coach App can take it in. Choose a passphrase for this package only, not your own. Tell it by phone, never in the same mail.</source>
        <translation>Een andere Coach App kan het overnemen. Kies een wachtzin voor dit pakket alleen, niet je eigen. Geef die door per telefoon, nooit in dezelfde mail.</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Bewaar het pakket</translation>
    </message>
    <message>
        <source>Package saved, encrypted</source>
        <translation>Pakket bewaard, versleuteld</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Cover screen</source>
        <translation>Dek af</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cover screen</source>
        <translation>Dek af</translation>
    </message>
    <message>
        <source>Hide everything at once</source>
        <translation>Verberg alles in één keer</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search clients, notes, pages and actions</source>
        <translation>Zoek cliënten, verslagen, pagina’s en acties</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Wat je schreef</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <translation>Pagina’s en acties</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the word.</source>
        <translation>Niets gevonden. Probeer een deel van het woord.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Save the paper</source>
        <translation>Bewaar het papier</translation>
    </message>
    <message>
        <source>Paper saved</source>
        <translation>Papier bewaard</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>De tekst</translation>
    </message>
    <message>
        <source>A line that begins with # is a heading.</source>
        <translation>Een regel die met # begint, is een kop.</translation>
    </message>
    <message>
        <source>Fill in anew</source>
        <translation>Vul opnieuw in</translation>
    </message>
    <message>
        <source>privacy-statement</source>
        <translation>privacyverklaring</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
    <message>
        <source>laptop-gone</source>
        <translation>laptop-weg</translation>
    </message>
    <message>
        <source>Filled in anew</source>
        <translation>Opnieuw ingevuld</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers</source>
        <translation>Papieren</translation>
    </message>
    <message>
        <source>Privacy statement</source>
        <translation>Privacyverklaring</translation>
    </message>
    <message>
        <source>For your clients</source>
        <translation>Voor je cliënten</translation>
    </message>
    <message>
        <source>Register of processing</source>
        <translation>Register van verwerkingen</translation>
    </message>
    <message>
        <source>For your own file</source>
        <translation>Voor je eigen dossier</translation>
    </message>
    <message>
        <source>Laptop gone</source>
        <translation>Laptop weg</translation>
    </message>
    <message>
        <source>Print it now, and keep it elsewhere</source>
        <translation>Druk hem nu af, en bewaar hem ergens anders</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open: {paper}</source>
        <translation>Open: {paper}</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>{filled} of {items} filled in</source>
        <translation>{filled} van {items} ingevuld</translation>
    </message>
    <message>
        <source>of {high}</source>
        <translation>van {high}</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>komt nog</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>You could say</source>
        <translation>Zo kun je het zeggen</translation>
    </message>
    <message>
        <source>Ask afterwards</source>
        <translation>Vraag daarna</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>Acknowledge</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>Aankomen</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>Vorige stappen</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Relax</source>
        <translation>Ontspannen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Know</source>
        <translation>Weten</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Step at home</source>
        <translation>Stap thuis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min longer</source>
        <translation>{minutes} min langer</translation>
    </message>
    <message>
        <source>just begun</source>
        <translation>net begonnen</translation>
    </message>
    <message>
        <source>{minutes} min busy</source>
        <translation>{minutes} min bezig</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes later than planned</source>
        <translation>
            <numerusform>%n minuut later dan gepland</numerusform>
            <numerusform>%n minuten later dan gepland</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to spare</source>
        <translation>
            <numerusform>%n minuut over</numerusform>
            <numerusform>%n minuten over</numerusform>
        </translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>op schema</translation>
    </message>
    <message>
        <source>Done at {time}, {how}</source>
        <translation>Klaar om {time}, {how}</translation>
    </message>
</context>
<context>
    <name>PassphraseChooser</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation>Bedenk er een voor mij</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Neem deze</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Een andere</translation>
    </message>
    <message>
        <source>Type a passphrase first</source>
        <translation>Typ eerst een wachtzin</translation>
    </message>
    <message>
        <source>Make the passphrase stronger</source>
        <translation>Maak de wachtzin sterker</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Typ hem nog een keer</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>De twee zijn niet gelijk</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again.</source>
        <translation>De twee zijn niet gelijk. Typ de tweede opnieuw.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Hide passphrase</source>
        <translation>Verberg wachtzin</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Toon wachtzin</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Open your vault</source>
        <translation>Open je kluis</translation>
    </message>
    <message>
        <source>Only you know the passphrase.</source>
        <translation>Alleen jij kent de wachtzin.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Open de kluis</translation>
    </message>
    <message>
        <source>Restore with recovery code</source>
        <translation>Herstel met herstelcode</translation>
    </message>
    <message>
        <source>To use your recovery code, close the program and start it again.</source>
        <translation>Met je herstelcode openen? Sluit het programma en start het opnieuw.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Typ eerst je wachtzin.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose your passphrase</source>
        <translation>Kies je wachtzin</translation>
    </message>
    <message>
        <source>It opens your vault. You type it every time you start.</source>
        <translation>Hij opent je kluis. Je typt hem bij elke start.</translation>
    </message>
    <message>
        <source>Five or six words work well. They need not make sense.</source>
        <translation>Vijf of zes woorden werken goed. Ze hoeven niets te betekenen.</translation>
    </message>
    <message>
        <source>Spaces and capitals count.</source>
        <translation>Spaties en hoofdletters tellen mee.</translation>
    </message>
    <message>
        <source>Use nothing that others know: no names, no birthdays.</source>
        <translation>Gebruik niets wat anderen weten: geen namen, geen verjaardagen.</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. Not even we can.</source>
        <translation>Niemand kan hem voor je opzoeken, ook wij niet.</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>What went well</source>
        <translation>Wat ging goed</translation>
    </message>
    <message>
        <source>One sentence of each participant. It may appear in their own story.</source>
        <translation>Eén zin van elke deelnemer. Die kan in het eigen verhaal komen.</translation>
    </message>
    <message>
        <source>One sentence of the client. It may appear in the client’s story.</source>
        <translation>Eén zin van de cliënt zelf. Die kan in het verhaal komen.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Present or absent, {name}</source>
        <translation>Aanwezig of afwezig, {name}</translation>
    </message>
    <message>
        <source>One sentence, as it was said</source>
        <translation>Eén zin, zoals hij gezegd werd</translation>
    </message>
    <message>
        <source>What went well, {name}</source>
        <translation>Wat ging goed, {name}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Choose pictures</source>
        <translation>Kies foto’s</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Foto’s</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Own addition</source>
        <translation>Eigen aanvulling</translation>
    </message>
    <message>
        <source>Addition to the note</source>
        <translation>Aanvulling bij het verslag</translation>
    </message>
    <message>
        <source>Another client’s name</source>
        <translation>Naam van een andere cliënt</translation>
    </message>
    <message>
        <source>Another client’s alias</source>
        <translation>Schuilnaam van een andere cliënt</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Bereikbaarheid</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Kracht</translation>
    </message>
    <message>
        <source>Joys</source>
        <translation>Plezier</translation>
    </message>
    <message>
        <source>Agreements about safety</source>
        <translation>Afspraken over veiligheid</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Contact bij nood</translation>
    </message>
    <message>
        <source>Own note in the profile</source>
        <translation>Eigen notitie bij het profiel</translation>
    </message>
    <message>
        <source>Own goal</source>
        <translation>Eigen doel</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>Theme of a meeting</source>
        <translation>Thema van een gesprek</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Wat we deden</translation>
    </message>
    <message>
        <source>Shared note</source>
        <translation>Gedeeld verslag</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>Eigen notitie</translation>
    </message>
    <message>
        <source>Own sentence</source>
        <translation>Eigen zin</translation>
    </message>
    <message>
        <source>Own line</source>
        <translation>Eigen regel</translation>
    </message>
    <message>
        <source>Written during the meeting</source>
        <translation>Opgeschreven tijdens het gesprek</translation>
    </message>
    <message>
        <source>Agreed step</source>
        <translation>Afgesproken stap</translation>
    </message>
    <message>
        <source>Event on the chart</source>
        <translation>Gebeurtenis in de grafiek</translation>
    </message>
    <message>
        <source>Wish for next time</source>
        <translation>Wens voor de volgende keer</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Reason of a decision</source>
        <translation>Reden van een besluit</translation>
    </message>
    <message>
        <source>Answers in an exercise</source>
        <translation>Antwoorden in een oefening</translation>
    </message>
    <message>
        <source>Title of a making</source>
        <translation>Titel van een maaksel</translation>
    </message>
    <message>
        <source>Sentence with a making</source>
        <translation>Zin bij een maaksel</translation>
    </message>
    <message>
        <source>Words of a making</source>
        <translation>Woorden van een maaksel</translation>
    </message>
    <message>
        <source>Words in a making</source>
        <translation>Woorden in een maaksel</translation>
    </message>
    <message>
        <source>Name on a circle map</source>
        <translation>Naam op een kringenkaart</translation>
    </message>
    <message>
        <source>What somebody gives</source>
        <translation>Wat iemand geeft</translation>
    </message>
    <message>
        <source>Contact with somebody</source>
        <translation>Contact met iemand</translation>
    </message>
    <message>
        <source>Text of a consent</source>
        <translation>Tekst van een toestemming</translation>
    </message>
    <message>
        <source>Request to correct</source>
        <translation>Verzoek om verbetering</translation>
    </message>
    <message>
        <source>Answer to a request</source>
        <translation>Antwoord op een verzoek</translation>
    </message>
    <message>
        <source>Form that is half filled in</source>
        <translation>Half ingevuld formulier</translation>
    </message>
    <message>
        <source>Setting of the practice</source>
        <translation>Instelling van de praktijk</translation>
    </message>
    <message>
        <source>Title of a snippet</source>
        <translation>Titel van een tekstblokje</translation>
    </message>
    <message>
        <source>Snippet of text</source>
        <translation>Tekstblokje</translation>
    </message>
    <message>
        <source>Exercise of your own</source>
        <translation>Eigen oefening</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>Een andere tekst</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>For all courses</source>
        <translation>Voor alle trajecten</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Content of</source>
        <translation>Inhoud van</translation>
    </message>
    <message>
        <source>Task for at home</source>
        <translation>Opdracht voor thuis</translation>
    </message>
    <message>
        <source>For later, when you look back</source>
        <translation>Voor later, als je terugkijkt</translation>
    </message>
    <message>
        <source>Why this change?</source>
        <translation>Waarom deze verandering?</translation>
    </message>
    <message>
        <source>Put this week back as it was</source>
        <translation>Zet deze week terug zoals hij was</translation>
    </message>
    <message>
        <source>Repeat this week</source>
        <translation>Herhaal deze week</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Na drie maanden</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>its own week</source>
        <translation>de eigen week</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Herhalen</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>Totaal %n min</numerusform>
            <numerusform>Totaal %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Meant for a later week: {names}.</source>
        <translation>Bedoeld voor een latere week: {names}.</translation>
    </message>
    <message>
        <source>Earlier: {name}</source>
        <translation>Eerder: {name}</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Haal weg: {name}</translation>
    </message>
    <message>
        <source>Add an exercise…</source>
        <translation>Voeg een oefening toe…</translation>
    </message>
    <message>
        <source>Add an exercise: {part}</source>
        <translation>Voeg een oefening toe: {part}</translation>
    </message>
    <message>
        <source>{count} of at most {most} weekly meetings. More does not help: if nothing has moved after two months, something else is going on.</source>
        <translation>{count} van hooguit {most} wekelijkse bijeenkomsten. Meer helpt niet: als er na twee maanden niets beweegt, is er iets anders aan de hand.</translation>
    </message>
    <message>
        <source>The week is as it was</source>
        <translation>De week is weer zoals hij was</translation>
    </message>
</context>
<context>
    <name>PlayedView</name>
    <message>
        <source>Start on the client screen</source>
        <translation>Start op het cliëntscherm</translation>
    </message>
    <message>
        <source>Look at it first</source>
        <translation>Bekijk hem eerst</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle oefeningen</translation>
    </message>
    <message>
        <source>Rather something else?</source>
        <translation>Liever iets anders?</translation>
    </message>
    <message>
        <source>Not {name}: {reasons}.</source>
        <translation>Niet {name}: {reasons}.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>done today</source>
        <translation>vandaag gedaan</translation>
    </message>
    <message>
        <source>suits {name}</source>
        <translation>past bij {name}</translation>
    </message>
    <message>
        <source>{name}, done today</source>
        <translation>{name}, vandaag gedaan</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Your practice</source>
        <translation>Jouw praktijk</translation>
    </message>
    <message>
        <source>Address, phone and mail</source>
        <translation>Adres, telefoon en mail</translation>
    </message>
    <message>
        <source>Stands on the papers below, and nowhere else.</source>
        <translation>Staat op de papieren hieronder, en nergens anders.</translation>
    </message>
    <message>
        <source>Months kept after the last meeting</source>
        <translation>Maanden bewaren na het laatste gesprek</translation>
    </message>
    <message>
        <source>Coaches often use 24. What was told in a consent goes first.</source>
        <translation>Coaches kiezen vaak 24. Wat bij de toestemming is gezegd, gaat voor.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice</source>
        <translation>Praktijk</translation>
    </message>
    <message>
        <source>Who is where</source>
        <translation>Wie is waar</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat het opleverde</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Bewaar als csv…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>‘Appointment’</source>
        <translation>‘Afspraak’</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Schuilnaam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What stands in the agenda?</source>
        <translation>Wat staat er in de agenda?</translation>
    </message>
    <message>
        <source>Save agenda file…</source>
        <translation>Bewaar agendabestand…</translation>
    </message>
    <message>
        <source>Whoever looks into your agenda reads this.</source>
        <translation>Wie in je agenda kijkt, leest dit.</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings are planned.</source>
        <translation>
            <numerusform>Er is %n bijeenkomst gepland.</numerusform>
            <numerusform>Er zijn %n bijeenkomsten gepland.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are in a course</source>
        <translation>
            <numerusform>%n cliënt is in een traject</numerusform>
            <numerusform>%n cliënten zijn in een traject</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in aftercare</source>
        <translation>
            <numerusform>%n in nazorg</numerusform>
            <numerusform>%n in nazorg</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in a course now.</source>
        <translation>Er is nu niemand in een traject.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Toon er nog %n</numerusform>
            <numerusform>Toon er nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>note not finished</source>
        <translation>verslag niet af</translation>
    </message>
    <message>
        <source>measurement missing</source>
        <translation>meting mist</translation>
    </message>
    <message>
        <source>no next date</source>
        <translation>geen volgende afspraak</translation>
    </message>
    <message>
        <source>look at the course together</source>
        <translation>kijk samen naar het verloop</translation>
    </message>
    <message>
        <source>not seen for a while</source>
        <translation>een tijd niet gezien</translation>
    </message>
    <message>
        <source>Figures appear from {least} finished courses on, so that nobody can be recognised in them.</source>
        <translation>Cijfers verschijnen vanaf {least} afgeronde trajecten, zodat niemand erin te herkennen is.</translation>
    </message>
    <message>
        <source>{ended} of {begun} participants came to week 8.</source>
        <translation>{ended} van de {begun} deelnemers kwamen tot week 8.</translation>
    </message>
    <message>
        <source>Fewer than {least} of them were measured both before and after.</source>
        <translation>Minder dan {least} van hen zijn zowel voor als na gemeten.</translation>
    </message>
    <message>
        <source>These are falls between before and after. Without a control group they flatter: people start when things are at their worst, and part of it passes by itself.</source>
        <translation>Dit is het verschil tussen voor en na. Zonder controlegroep is dat te mooi: mensen beginnen als het op zijn zwaarst is, en een deel gaat vanzelf over.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vooraf</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na afloop</translation>
    </message>
    <message>
        <source>Mean change (95 %)</source>
        <translation>Gemiddeld verschil (95 %)</translation>
    </message>
    <message>
        <source>Reliably better</source>
        <translation>Betrouwbaar beter</translation>
    </message>
    <message>
        <source>Reliably worse</source>
        <translation>Betrouwbaar slechter</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean} ({low} tot {high})</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Bewaar de cijfers</translation>
    </message>
    <message>
        <source>Save the overview</source>
        <translation>Bewaar het overzicht</translation>
    </message>
    <message>
        <source>Save the agenda</source>
        <translation>Bewaar de agenda</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>praktijk</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Bestand bewaard</translation>
    </message>
    <message>
        <source>Who finished</source>
        <translation>Wie het afrondden</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Hoe je dit leest</translation>
    </message>
    <message>
        <source>Overview of the practice</source>
        <translation>Overzicht van de praktijk</translation>
    </message>
    <message>
        <source>No names stand in this overview.</source>
        <translation>In dit overzicht staan geen namen.</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
</context>
<context>
    <name>PracticeTab</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Stands on the recovery sheet and on what you print.</source>
        <translation>Staat op het herstelblad en op wat je afdrukt.</translation>
    </message>
    <message>
        <source>Name of your practice</source>
        <translation>Naam van je praktijk</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jouw naam</translation>
    </message>
    <message>
        <source>Snippets of text</source>
        <translation>Tekstblokjes</translation>
    </message>
    <message>
        <source>Sentences you often use. Insert them in a note with one click.</source>
        <translation>Zinnen die je vaak gebruikt. Je zet ze met één klik in een verslag.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Swap exercises or change minutes, for all courses at once.</source>
        <translation>Ruil oefeningen of verander minuten, voor alle trajecten tegelijk.</translation>
    </message>
    <message>
        <source>Adapt the programme</source>
        <translation>Pas het programma aan</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>How long you keep, papers for the AVG, and what to do if a laptop is gone.</source>
        <translation>Hoe lang je bewaart, papieren voor de AVG, en wat je doet als een laptop weg is.</translation>
    </message>
    <message>
        <source>Privacy of the practice</source>
        <translation>Privacy van de praktijk</translation>
    </message>
    <message>
        <source>Laptop gone</source>
        <translation>Laptop weg</translation>
    </message>
    <message numerus="yes">
        <source>%n clients are past their period of keeping.</source>
        <translation>
            <numerusform>Van %n cliënt is de bewaartermijn voorbij.</numerusform>
            <numerusform>Van %n cliënten is de bewaartermijn voorbij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Version {number}. You can change it for each client.</source>
        <translation>Versie {number}. Je kunt hem per cliënt aanpassen.</translation>
    </message>
</context>
<context>
    <name>PrivacyFacts</name>
    <message>
        <source>a USB stick or second folder</source>
        <translation>een USB-stick of tweede map</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy of the practice</source>
        <translation>Privacy van de praktijk</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
</context>
<context>
    <name>ProgrammeStage</name>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Written by the client at the close</source>
        <translation>Door de cliënt geschreven bij het afronden</translation>
    </message>
    <message>
        <source>Passing round</source>
        <translation>Rondgeven</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>A question</source>
        <translation>Een vraag</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Een andere vraag</translation>
    </message>
    <message>
        <source>Rather not ask</source>
        <translation>Liever niet vragen</translation>
    </message>
    <message>
        <source>Not: ‘{words}’</source>
        <translation>Niet: ‘{words}’</translation>
    </message>
    <message>
        <source>Rather: ‘{words}’</source>
        <translation>Liever: ‘{words}’</translation>
    </message>
    <message>
        <source>Not asked after all</source>
        <translation>Toch niet gesteld</translation>
    </message>
    <message>
        <source>Mark as asked</source>
        <translation>Gesteld</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>Vandaag gesteld</translation>
    </message>
    <message>
        <source>Asked in an earlier meeting</source>
        <translation>In een eerdere bijeenkomst gesteld</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Klap in</translation>
    </message>
</context>
<context>
    <name>QuietTimer</name>
    <message>
        <source>Start clock {time}</source>
        <translation>Start klok {time}</translation>
    </message>
    <message>
        <source>{time} left, set back</source>
        <translation>Nog {time}, zet terug</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>0 to 10. Now: {value}</source>
        <translation>0 tot 10. Nu: {value}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Maak een nieuw herstelblad</translation>
    </message>
    <message>
        <source>Your passphrase of now</source>
        <translation>Je wachtzin van nu</translation>
    </message>
    <message>
        <source>Your old sheet stops working. First type your passphrase.</source>
        <translation>Je oude blad werkt dan niet meer. Typ eerst je wachtzin.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Maak het blad</translation>
    </message>
    <message>
        <source>Type your passphrase of now first</source>
        <translation>Typ eerst je wachtzin van nu</translation>
    </message>
    <message>
        <source>New recovery sheet made</source>
        <translation>Nieuw herstelblad gemaakt</translation>
    </message>
    <message>
        <source>Throw away the old sheet. From now on only this one works.</source>
        <translation>Gooi het oude blad weg. Alleen dit blad werkt nog.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Controleer de code</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>I do not have the sheet either</source>
        <translation>Het blad heb ik ook niet</translation>
    </message>
    <message>
        <source>Restore with recovery code</source>
        <translation>Herstel met herstelcode</translation>
    </message>
    <message>
        <source>Take your recovery sheet and type the code. Small letters are fine.</source>
        <translation>Pak je herstelblad en typ de code. Kleine letters mogen.</translation>
    </message>
    <message>
        <source>Type the code of your sheet first.</source>
        <translation>Typ eerst de code van je blad.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Herstelblad</translation>
    </message>
    <message>
        <source>This code lets anyone open your vault.</source>
        <translation>Met deze code opent iedereen je kluis.</translation>
    </message>
    <message>
        <source>Keep this sheet like a passport.</source>
        <translation>Bewaar dit blad zoals een paspoort.</translation>
    </message>
    <message>
        <source>Kept at:</source>
        <translation>Bewaard op:</translation>
    </message>
    <message>
        <source>Vault ‘{practice}’ · {day}</source>
        <translation>Kluis ‘{practice}’ · {day}</translation>
    </message>
    <message>
        <source>Preview of the recovery sheet</source>
        <translation>Voorbeeld van het herstelblad</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>Somebody knows my passphrase</source>
        <translation>Iemand kent mijn wachtzin</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>A new passphrase alone is not enough: an old copy of your vault gives away its key, and that key still fits. Here everything is encrypted anew.</source>
        <translation>Alleen een nieuwe wachtzin is niet genoeg. Met een oude kopie van je kluis en de oude wachtzin is de sleutel nog te vinden, en die past nog steeds. Hier wordt alles opnieuw versleuteld.</translation>
    </message>
    <message>
        <source>Your passphrase of now</source>
        <translation>Je wachtzin van nu</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Je nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Type your passphrase of now first</source>
        <translation>Typ eerst je wachtzin van nu</translation>
    </message>
    <message>
        <source>Choose another passphrase than that of now</source>
        <translation>Kies een andere wachtzin dan die van nu</translation>
    </message>
    <message>
        <source>This sheet belongs to the new key. It works from the last step on.</source>
        <translation>Dit herstelblad hoort bij de nieuwe sleutel. Het werkt vanaf de laatste stap.</translation>
    </message>
    <message>
        <source>The vault closes now and is encrypted anew. Until that is done, everything stays as it is. Then you open it with your new passphrase.</source>
        <translation>De kluis gaat nu dicht en wordt opnieuw versleuteld. Tot dat klaar is, blijft alles zoals het is. Daarna open je hem met je nieuwe wachtzin.</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>Nieuwe sleutel maken</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>When do the meetings go on?</source>
        <translation>Wanneer gaan de bijeenkomsten verder?</translation>
    </message>
    <message>
        <source>New dates</source>
        <translation>Nieuwe datums</translation>
    </message>
    <message>
        <source>Stay cancelled</source>
        <translation>Blijven afgezegd</translation>
    </message>
    <message>
        <source>Old dates</source>
        <translation>Oude datums</translation>
    </message>
    <message>
        <source>Cancelled meetings</source>
        <translation>Afgezegde bijeenkomsten</translation>
    </message>
    <message>
        <source>Weekly, after</source>
        <translation>Elke week, na</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Reopen course</source>
        <translation>Heropen traject</translation>
    </message>
    <message>
        <source>The course opens without planned meetings.</source>
        <translation>Het traject gaat open zonder geplande bijeenkomsten.</translation>
    </message>
    <message numerus="yes">
        <source>and %n meetings in between</source>
        <translation>
            <numerusform>en %n bijeenkomst ertussen</numerusform>
            <numerusform>en %n bijeenkomsten ertussen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings are past and stay cancelled</source>
        <translation>
            <numerusform>%n bijeenkomst is voorbij en blijft afgezegd</numerusform>
            <numerusform>%n bijeenkomsten zijn voorbij en blijven afgezegd</numerusform>
        </translation>
    </message>
    <message>
        <source>at the same time as {name}</source>
        <translation>tegelijk met {name}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Progress report</source>
        <translation>Voortgangsverslag</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Verwijzing</translation>
    </message>
    <message>
        <source>Own file</source>
        <translation>Eigen dossier</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Voor wie?</translation>
    </message>
    <message>
        <source>Under which name?</source>
        <translation>Onder welke naam?</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Er is nog niets te melden.</translation>
    </message>
    <message>
        <source>What is in it?</source>
        <translation>Wat staat erin?</translation>
    </message>
    <message>
        <source>Private notes and other clients are never in it.</source>
        <translation>Privénotities en andere cliënten staan er nooit in.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bewaar het verslag</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Verslag bewaard</translation>
    </message>
</context>
<context>
    <name>ReportParts</name>
    <message>
        <source>For the own file. Private notes are not in it.</source>
        <translation>Voor het eigen dossier. Privénotities staan er niet in.</translation>
    </message>
    <message>
        <source>Questions? Ask {coach}, with the client’s consent.</source>
        <translation>Vragen? Stel ze aan {coach}, met toestemming van de cliënt.</translation>
    </message>
    <message>
        <source>Questions? Ask the coach, with the client’s consent.</source>
        <translation>Vragen? Stel ze aan de coach, met toestemming van de cliënt.</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Het traject</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>Course of the score</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Wat er te zien was</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Hoe je dit leest</translation>
    </message>
    <message>
        <source>No meeting has been held yet.</source>
        <translation>Er is nog geen bijeenkomst geweest.</translation>
    </message>
    <message>
        <source>From {first} to {last}: {count} meetings.</source>
        <translation>Van {first} tot {last}: {count} bijeenkomsten.</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings were missed.</source>
        <translation>
            <numerusform>%n bijeenkomst ging niet door.</numerusform>
            <numerusform>%n bijeenkomsten gingen niet door.</numerusform>
        </translation>
    </message>
    <message>
        <source>The meetings were in a group.</source>
        <translation>De bijeenkomsten waren in een groep.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Eerste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>These figures are an indication, not a diagnosis.</source>
        <translation>Deze cijfers zijn een aanwijzing, geen diagnose.</translation>
    </message>
    <message>
        <source>People start when things are at their worst. Part of a fall comes by itself, without any help.</source>
        <translation>Mensen beginnen als het op zijn zwaarst is. Een deel van een daling komt vanzelf, ook zonder hulp.</translation>
    </message>
    <message>
        <source>Own goals</source>
        <translation>Eigen doelen</translation>
    </message>
    <message>
        <source>Steps done, wholly or partly</source>
        <translation>Stappen die lukten, helemaal of deels</translation>
    </message>
    <message>
        <source>Own sentences</source>
        <translation>Eigen zinnen</translation>
    </message>
    <message>
        <source>Wishes for next time</source>
        <translation>Wensen voor de volgende keer</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put back which backup?</source>
        <translation>Welke kopie zet je terug?</translation>
    </message>
    <message>
        <source>Your practice of now is backed up first. Then the vault locks.</source>
        <translation>Eerst komt er een kopie van nu. Daarna vergrendelt de kluis.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een reservekopie</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation>Wachtzin van toen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Gebruik de wachtzin</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Gebruik de herstelcode</translation>
    </message>
    <message>
        <source>Choose a backup first</source>
        <translation>Kies eerst een kopie</translation>
    </message>
    <message>
        <source>Type the recovery code first</source>
        <translation>Typ eerst de herstelcode</translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation>Typ eerst de wachtzin</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Put back a backup</source>
        <translation>Zet een kopie terug</translation>
    </message>
    <message>
        <source>What lies in the vault now is kept aside as a backup where possible.</source>
        <translation>Wat er nu in de kluis staat, blijft als kopie bewaard als dat kan.</translation>
    </message>
    <message>
        <source>Bring it here</source>
        <translation>Haal hierheen</translation>
    </message>
    <message>
        <source>Bring your vault here</source>
        <translation>Haal je kluis hierheen</translation>
    </message>
    <message>
        <source>The passphrase or the sheet of the other laptop opens the file.</source>
        <translation>De wachtzin of het herstelblad van de andere laptop opent het bestand.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The backup is put back</source>
        <translation>De kopie wordt teruggezet</translation>
    </message>
    <message>
        <source>Erase them again if they do. Your list of clients shows it.</source>
        <translation>Wis ze dan opnieuw. Kijk daarvoor in je lijst van cliënten.</translation>
    </message>
    <message>
        <source>Erased clients may come back</source>
        <translation>Gewiste cliënten kunnen terugkomen</translation>
    </message>
    <message>
        <source>Put back all the same</source>
        <translation>Zet toch terug</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Niet doen</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Agreed last time</source>
        <translation>Vorige keer afgesproken</translation>
    </message>
    <message>
        <source>To look through</source>
        <translation>Nakijken</translation>
    </message>
    <message numerus="yes">
        <source>%n clients are past their period. You decide; nothing goes by itself.</source>
        <translation>
            <numerusform>Van %n cliënt is de termijn voorbij. Jij beslist; er verdwijnt niets vanzelf.</numerusform>
            <numerusform>Van %n cliënten is de termijn voorbij. Jij beslist; er verdwijnt niets vanzelf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is past the period of keeping.</source>
        <translation>Bij niemand is de bewaartermijn voorbij.</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Deels</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Last meeting {last}, period over since {end}</source>
        <translation>Laatste gesprek {last}, termijn voorbij sinds {end}</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wis…</translation>
    </message>
    <message>
        <source>Keep a year longer</source>
        <translation>Bewaar een jaar langer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>Bewaard tot {day}</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Lift</source>
        <translation>Hef op</translation>
    </message>
    <message>
        <source>Rights and privacy</source>
        <translation>Rechten en privacy</translation>
    </message>
    <message>
        <source>{name} is frozen: nothing about them is changed or shown.</source>
        <translation>{name} is bevroren: er wordt niets veranderd of getoond.</translation>
    </message>
</context>
<context>
    <name>RoundTable</name>
    <message>
        <source>Round the table</source>
        <translation>Rondje langs de tafel</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2 min</translation>
    </message>
    <message>
        <source>3 min</source>
        <translation>3 min</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>Tijd voor ieder</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message>
        <source>{total} of {high}</source>
        <translation>{total} van {high}</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>niet geldig</translation>
    </message>
    <message>
        <source>There is something to mind</source>
        <translation>Er is iets om op te letten</translation>
    </message>
    <message>
        <source>since first: {label}</source>
        <translation>sinds de eerste: {label}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>RunnerFrame</name>
    <message>
        <source>Leave the guide; everything is kept</source>
        <translation>Verlaat de bijeenkomst; alles is bewaard</translation>
    </message>
    <message>
        <source>To client screen</source>
        <translation>Naar cliëntscherm</translation>
    </message>
    <message>
        <source>Part of the meeting</source>
        <translation>Deel van de bijeenkomst</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>The group may read along</source>
        <translation>De groep mag meelezen</translation>
    </message>
    <message>
        <source>{name} may read along</source>
        <translation>{name} mag meelezen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Two places wrote in this text at once. What both wrote is here.</source>
        <translation>Deze tekst werd op twee plekken tegelijk geschreven. Alles staat er.</translation>
    </message>
</context>
<context>
    <name>RunnerPage</name>
    <message>
        <source>Finish meeting</source>
        <translation>Rond de bijeenkomst af</translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation>Volgende: {part}</translation>
    </message>
    <message>
        <source>The meeting is closed. The note is ready to read.</source>
        <translation>De bijeenkomst is afgerond. Het verslag staat klaar om te lezen.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>Totaal %n min</numerusform>
            <numerusform>Totaal %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept at {time}</source>
        <translation>Bewaard om {time}</translation>
    </message>
    <message>
        <source>Your text is still here.</source>
        <translation>Je tekst staat er nog.</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Agreements about safety</source>
        <translation>Afspraken over veiligheid</translation>
    </message>
    <message>
        <source>The first line stands on Today under ‘Mind’.</source>
        <translation>De eerste regel staat op Vandaag bij ‘Let op’.</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Noodcontact</translation>
    </message>
    <message>
        <source>Name and phone number.</source>
        <translation>Naam en telefoonnummer.</translation>
    </message>
</context>
<context>
    <name>SafetyTab</name>
    <message>
        <source>Locking</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>By itself after this many minutes of rest</source>
        <translation>Vanzelf na zoveel minuten rust</translation>
    </message>
    <message>
        <source>When the laptop closes</source>
        <translation>Als de laptop dichtgaat</translation>
    </message>
    <message>
        <source>Also when it goes to sleep</source>
        <translation>Ook bij slaapstand</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wijzig de wachtzin</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Maak een nieuwe</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Maak een nieuw herstelblad</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Herstelblad</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe sleutel</translation>
    </message>
    <message>
        <source>Somebody knows my passphrase: make a new key</source>
        <translation>Iemand kent mijn wachtzin: maak een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Somebody knows my passphrase</source>
        <translation>Iemand kent mijn wachtzin</translation>
    </message>
    <message>
        <source>Changed on {day}</source>
        <translation>Gewijzigd op {day}</translation>
    </message>
    <message>
        <source>Used on {day}. Make a new sheet.</source>
        <translation>Gebruikt op {day}. Maak een nieuw blad.</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Gemaakt op {day}</translation>
    </message>
    <message>
        <source>Old copies wait to be removed. {places}</source>
        <translation>Er moeten nog oude kopieën weg. {places}</translation>
    </message>
    <message>
        <source>Plug in the stick, then lock and open again.</source>
        <translation>Sluit de stick aan, vergrendel en open dan opnieuw.</translation>
    </message>
    <message>
        <source>They go at the next opening.</source>
        <translation>Dat gebeurt bij de volgende keer openen.</translation>
    </message>
    <message>
        <source>Was it not you who used the sheet? Then make a new key.</source>
        <translation>Heb jij het blad niet gebruikt? Maak dan een nieuwe sleutel.</translation>
    </message>
    <message>
        <source>Everything is encrypted anew</source>
        <translation>Alles wordt opnieuw versleuteld</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation>Andere laptop</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Maak het bestand</translation>
    </message>
    <message>
        <source>To another laptop: make the file</source>
        <translation>Naar een andere laptop: maak het bestand</translation>
    </message>
    <message>
        <source>To another laptop</source>
        <translation>Naar een andere laptop</translation>
    </message>
    <message>
        <source>One file takes everything along</source>
        <translation>Eén bestand neemt alles mee</translation>
    </message>
    <message>
        <source>Against looking along</source>
        <translation>Meekijken tegengaan</translation>
    </message>
    <message>
        <source>Hide when recording or sharing the screen</source>
        <translation>Verberg bij opnemen en scherm delen</translation>
    </message>
    <message>
        <source>A photo with a phone is not stopped by this</source>
        <translation>Een foto met een telefoon houdt dit niet tegen</translation>
    </message>
    <message>
        <source>This system cannot do that. Windows and macOS can.</source>
        <translation>Dit systeem kan dat niet. Windows en macOS wel.</translation>
    </message>
    <message>
        <source>Hide when you change to another program</source>
        <translation>Verberg als je naar een ander programma gaat</translation>
    </message>
    <message>
        <source>Only the picture of the heath is shown</source>
        <translation>Alleen de tekening van de hei is te zien</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Save this exercise as a file?</source>
        <translation>Deze oefening als bestand bewaren?</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Kies een plek…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Only the exercise goes along. No recordings, no clients.</source>
        <translation>Alleen de oefening gaat mee. Geen opnames, geen cliënten.</translation>
    </message>
    <message>
        <source>The exercise goes along with its sound file ({kind}, {size}). Your own voice and your clients do not.</source>
        <translation>De oefening gaat mee met het geluidsbestand ({kind}, {size}). Je eigen stem en je cliënten niet.</translation>
    </message>
    <message>
        <source>Save the exercise</source>
        <translation>Bewaar de oefening</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Exercise saved as a file</source>
        <translation>Oefening als bestand bewaard</translation>
    </message>
</context>
<context>
    <name>ScaleCard</name>
    <message>
        <source>our own wording, always on</source>
        <translation>eigen tekst, altijd aan</translation>
    </message>
    <message>
        <source>More about this scale</source>
        <translation>Meer over deze schaal</translation>
    </message>
    <message>
        <source>free to use</source>
        <translation>vrij te gebruiken</translation>
    </message>
    <message>
        <source>with conditions</source>
        <translation>met voorwaarden</translation>
    </message>
    <message>
        <source>ask the authors</source>
        <translation>vraag de makers</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
</context>
<context>
    <name>ScoreDetail</name>
    <message>
        <source>Correct</source>
        <translation>Verbeter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>{name}: {value} of {high}</source>
        <translation>{name}: {value} van {high}</translation>
    </message>
    <message>
        <source>First {before}, now {after}: {label}. Reliable from {points} points.</source>
        <translation>Eerst {before}, nu {after}: {label}. Betrouwbaar vanaf {points} punten.</translation>
    </message>
    <message>
        <source>Answers: {answers}</source>
        <translation>Antwoorden: {answers}</translation>
    </message>
    <message>
        <source>Filled in {how} on {day}, version {version} of the scale.</source>
        <translation>Ingevuld op {day}, {how}. Versie {version} van de schaal.</translation>
    </message>
    <message>
        <source>Corrected; before: {total}</source>
        <translation>Verbeterd; eerst: {total}</translation>
    </message>
</context>
<context>
    <name>ScoreEntryPage</name>
    <message>
        <source>This page cannot go to the client screen.</source>
        <translation>Dit scherm kan niet naar het cliëntscherm.</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>Ingevuld op</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Later verder</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Bewaar verbetering</translation>
    </message>
    <message>
        <source>Save measurement</source>
        <translation>Bewaar meting</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>Correct measurement</source>
        <translation>Meting verbeteren</translation>
    </message>
    <message>
        <source>{name} · {scale}</source>
        <translation>{name} · {scale}</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n more items first.</source>
        <translation>
            <numerusform>Vul eerst nog %n vraag in.</numerusform>
            <numerusform>Vul eerst nog %n vragen in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>Two of the first three are needed. The fourth may stay open.</source>
        <translation>Twee van de eerste drie zijn nodig. De vierde mag open blijven.</translation>
    </message>
    <message>
        <source>Before and after are both needed.</source>
        <translation>Voor en na zijn allebei nodig.</translation>
    </message>
    <message>
        <source>One answer may stay open. With more there is no valid score.</source>
        <translation>Eén open antwoord mag. Zijn het er meer, dan is er geen geldige score.</translation>
    </message>
    <message>
        <source>One answer is enough. It says nothing on its own.</source>
        <translation>Eén antwoord is genoeg. Op zichzelf zegt het weinig.</translation>
    </message>
    <message>
        <source>All answers are needed for a valid score.</source>
        <translation>Voor een geldige score zijn alle antwoorden nodig.</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>Bewaard voor later</translation>
    </message>
    <message>
        <source>Measurement of {day} saved</source>
        <translation>Meting van {day} bewaard</translation>
    </message>
    <message>
        <source>Correction saved. The old value is kept.</source>
        <translation>Verbetering bewaard. De oude waarde blijft staan.</translation>
    </message>
</context>
<context>
    <name>ScoresSection</name>
    <message>
        <source>All measurements</source>
        <translation>Alle metingen</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Er is nog niets gemeten.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>Toon %n oudere</numerusform>
            <numerusform>Toon %n oudere</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside a course</source>
        <translation>Buiten een traject</translation>
    </message>
    <message>
        <source>Course from {day}</source>
        <translation>Traject vanaf {day}</translation>
    </message>
    <message>
        <source>Measurement deleted</source>
        <translation>Meting verwijderd</translation>
    </message>
</context>
<context>
    <name>ScreenController</name>
    <message>
        <source>Story</source>
        <translation>Verhaal</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Maaksel</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>The questions of this scale are not in the app yet.</source>
        <translation>De vragen van deze schaal staan nog niet in de app.</translation>
    </message>
    <message>
        <source>Load the official wording in Settings, or use the paper form.</source>
        <translation>Laad de officiële tekst bij Instellingen, of gebruik het papieren formulier.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Dank je wel</translation>
    </message>
    <message>
        <source>{measure} kept</source>
        <translation>{measure} bewaard</translation>
    </message>
    <message>
        <source>The displays show the same. The app acts as with one.</source>
        <translation>De schermen tonen hetzelfde. De app doet alsof er één is.</translation>
    </message>
    <message>
        <source>Try to keep the answers again?</source>
        <translation>De antwoorden nog eens bewaren?</translation>
    </message>
    <message>
        <source>The answers could not be written. Make room on this computer first.</source>
        <translation>De antwoorden konden niet worden bewaard. Maak eerst ruimte op deze computer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Close and lose words?</source>
        <translation>Sluiten en tekst verliezen?</translation>
    </message>
    <message>
        <source>What you typed last is not saved. {why}</source>
        <translation>Wat je het laatst typte, is niet bewaard. {why}</translation>
    </message>
    <message>
        <source>Your vault gets no new key then: throw the new sheet away.</source>
        <translation>Je kluis krijgt dan geen nieuwe sleutel. Gooi het nieuwe blad weg.</translation>
    </message>
    <message>
        <source>Close without these words</source>
        <translation>Sluit zonder deze tekst</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijf</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktijk</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Client screen</source>
        <translation>Cliëntscherm</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
</context>
<context>
    <name>SharedPane</name>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>What you write down together</source>
        <translation>Wat jullie samen opschrijven</translation>
    </message>
    <message>
        <source>Together, {who}</source>
        <translation>Samen, {who}</translation>
    </message>
</context>
<context>
    <name>SheetCheck</name>
    <message>
        <source>Print</source>
        <translation>Druk af</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als pdf</translation>
    </message>
    <message>
        <source>Do not keep a PDF on this laptop.</source>
        <translation>Bewaar een pdf niet op deze laptop.</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Toon code</translation>
    </message>
    <message>
        <source>Mind who is looking</source>
        <translation>Let op wie meekijkt</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Druk het blad af</translation>
    </message>
    <message>
        <source>For example in a folder at home, far from your laptop. Take no photo of it.</source>
        <translation>Bijvoorbeeld in een map thuis, ver van je laptop. Maak er geen foto van.</translation>
    </message>
    <message>
        <source>Keep it safe</source>
        <translation>Berg het veilig op</translation>
    </message>
    <message>
        <source>Check your paper</source>
        <translation>Controleer je papier</translation>
    </message>
    <message>
        <source>Type these two groups from the sheet.</source>
        <translation>Typ deze twee groepen over van het blad.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Groep {number}</translation>
    </message>
    <message>
        <source>Sent to the printer. Look whether the code can be read.</source>
        <translation>Naar de printer gestuurd. Kijk of de code leesbaar is.</translation>
    </message>
    <message>
        <source>The printer does not answer. Save a PDF instead.</source>
        <translation>De printer geeft geen antwoord. Bewaar het blad als pdf.</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>herstelblad.pdf</translation>
    </message>
    <message>
        <source>The PDF cannot be saved there. Choose another folder.</source>
        <translation>De pdf kan daar niet staan. Kies een andere map.</translation>
    </message>
    <message>
        <source>PDF saved. Move it to a USB stick, off this laptop.</source>
        <translation>Pdf bewaard. Zet hem op een usb-stick, weg van deze laptop.</translation>
    </message>
    <message>
        <source>Hide code</source>
        <translation>Verberg code</translation>
    </message>
    <message>
        <source>Group {number} is different. Look at your sheet again.</source>
        <translation>Groep {number} is anders. Kijk nog eens op je blad.</translation>
    </message>
    <message>
        <source>Fill in group {number} first</source>
        <translation>Vul eerst groep {number} in</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Make your recovery sheet</source>
        <translation>Maak je herstelblad</translation>
    </message>
    <message>
        <source>Forgot your passphrase? Then this sheet is the only way back. Nobody else can open your vault, nor can we.</source>
        <translation>Vergeet je je wachtzin? Dan is dit blad de enige weg terug. Niemand anders kan je kluis openen, ook wij niet.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Demo practice</source>
        <translation>Proefpraktijk</translation>
    </message>
    <message>
        <source>Vault is open</source>
        <translation>Kluis is open</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minutes of rest</source>
        <translation>
            <numerusform>Sluit na %n min rust</numerusform>
            <numerusform>Sluit na %n min rust</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Proef</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>Do: {words}</source>
        <translation>Doe: {words}</translation>
    </message>
    <message>
        <source>Put in my private note</source>
        <translation>Zet in mijn eigen verslag</translation>
    </message>
</context>
<context>
    <name>SignsPage</name>
    <message>
        <source>Warning signs</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie je belt</translation>
    </message>
    <message>
        <source>Coaching stops where care is needed. Asking early is right.</source>
        <translation>Coachen stopt waar zorg nodig is. Vroeg vragen is goed.</translation>
    </message>
    <message>
        <source>{when}, warning sign: {sign}. {act}</source>
        <translation>{when}, signaal: {sign}. {act}</translation>
    </message>
    <message>
        <source>In your private note</source>
        <translation>Staat in je eigen verslag</translation>
    </message>
</context>
<context>
    <name>SlowDown</name>
    <message>
        <source>First wait a moment</source>
        <translation>Wacht eerst even</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n seconds.</source>
        <translation>
            <numerusform>Over %n seconde kun je het opnieuw proberen.</numerusform>
            <numerusform>Over %n seconden kun je het opnieuw proberen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnippetList</name>
    <message>
        <source>Add snippet</source>
        <translation>Voeg tekstblokje toe</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>Nieuw tekstblokje</translation>
    </message>
    <message>
        <source>Snippet deleted</source>
        <translation>Tekstblokje verwijderd</translation>
    </message>
</context>
<context>
    <name>SnippetRow</name>
    <message>
        <source>Name of the snippet</source>
        <translation>Naam van het tekstblokje</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>Tekst van het tekstblokje</translation>
    </message>
    <message>
        <source>Delete this snippet</source>
        <translation>Verwijder dit tekstblokje</translation>
    </message>
</context>
<context>
    <name>SnippetsButton</name>
    <message>
        <source>Snippet</source>
        <translation>Tekstblok</translation>
    </message>
    <message>
        <source>No snippets yet</source>
        <translation>Nog geen tekstblokken</translation>
    </message>
    <message>
        <source>Make a snippet of the selected text</source>
        <translation>Maak een tekstblok van de gekozen tekst</translation>
    </message>
    <message>
        <source>Edit snippets</source>
        <translation>Bewerk tekstblokken</translation>
    </message>
    <message>
        <source>Snippet kept</source>
        <translation>Tekstblok bewaard</translation>
    </message>
</context>
<context>
    <name>SortHead</name>
    <message>
        <source>{column}: sort</source>
        <translation>{column}: sorteer</translation>
    </message>
    <message>
        <source>{column}: sorted from high to low</source>
        <translation>{column}: gesorteerd van hoog naar laag</translation>
    </message>
    <message>
        <source>{column}: sorted from low to high</source>
        <translation>{column}: gesorteerd van laag naar hoog</translation>
    </message>
</context>
<context>
    <name>SoundPart</name>
    <message>
        <source>as suggested: {what}</source>
        <translation>zoals voorgesteld: {what}</translation>
    </message>
    <message>
        <source>at the start and the end</source>
        <translation>aan het begin en het eind</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>aan het begin</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>aan het eind</translation>
    </message>
    <message>
        <source>also between the parts</source>
        <translation>ook tussen de delen</translation>
    </message>
    <message>
        <source>no bells</source>
        <translation>geen bellen</translation>
    </message>
    <message>
        <source>Spoken by the computer</source>
        <translation>De computer spreekt</translation>
    </message>
    <message>
        <source>Only where you recorded nothing yourself</source>
        <translation>Alleen waar je zelf niets hebt ingesproken</translation>
    </message>
    <message>
        <source>Ask again how loud</source>
        <translation>Vraag opnieuw hoe hard</translation>
    </message>
    <message>
        <source>With a bell, on the client screen</source>
        <translation>Met een bel, op het cliëntscherm</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bellen</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Start on the client screen</source>
        <translation>Start op het cliëntscherm</translation>
    </message>
    <message>
        <source>Ask tension before and after</source>
        <translation>Vraag spanning voor en na</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Words on the screen</source>
        <translation>Woorden op het scherm</translation>
    </message>
    <message>
        <source>Seconds in the shape</source>
        <translation>Tellen in de vorm</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>Kies foto’s…</translation>
    </message>
    <message>
        <source>Choose the client’s music…</source>
        <translation>Kies muziek van de cliënt…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>This exercise is about sound. Without it: {what}</source>
        <translation>Deze oefening draait om geluid. Zonder geluid: {what}</translation>
    </message>
    <message>
        <source>This exercise is about sound.</source>
        <translation>Deze oefening draait om geluid.</translation>
    </message>
    <message>
        <source>Take the music off</source>
        <translation>Haal de muziek weg</translation>
    </message>
    <message>
        <source>nobody: nothing is kept</source>
        <translation>niemand: er wordt niets bewaard</translation>
    </message>
    <message>
        <source>To look at it, or for a moment without a client.</source>
        <translation>Om te bekijken, of voor een moment zonder cliënt.</translation>
    </message>
    <message>
        <source>It lands in the note of this meeting by itself.</source>
        <translation>Het komt vanzelf in het verslag van deze bijeenkomst.</translation>
    </message>
    <message>
        <source>There is no meeting today. It is kept with the client.</source>
        <translation>Er is vandaag geen bijeenkomst. Het wordt bij de cliënt bewaard.</translation>
    </message>
    <message>
        <source>The body list of this client rules it out</source>
        <translation>De lichaamslijst van deze cliënt sluit dit uit</translation>
    </message>
    <message>
        <source>in {inhale}, out {exhale} s · {rate} a minute</source>
        <translation>in {inhale}, uit {exhale} s · {rate} per minuut</translation>
    </message>
    <message>
        <source>Choose music</source>
        <translation>Kies muziek</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Muziek</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n foto gekozen</numerusform>
            <numerusform>%n foto’s gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Music: {file}. The client finds it among the pieces.</source>
        <translation>Muziek: {file}. De cliënt vindt die tussen de stukken.</translation>
    </message>
</context>
<context>
    <name>StartErrors</name>
    <message>
        <source>The folder or file cannot be read.</source>
        <translation>De map of het bestand is niet te lezen.</translation>
    </message>
    <message>
        <source>Check that the disk or USB stick is there, then try again.</source>
        <translation>Kijk of de schijf of usb-stick erin zit. Probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Er ging iets mis.</translation>
    </message>
    <message>
        <source>Try again, or start the app anew.</source>
        <translation>Probeer het opnieuw, of start de app opnieuw.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Everything stays on this laptop. Nothing goes to the internet.</source>
        <translation>Alles blijft op deze laptop. Er gaat niets naar internet.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Previous meeting</source>
        <translation>Vorige bijeenkomst</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Volgende bijeenkomst</translation>
    </message>
    <message>
        <source>Start meeting</source>
        <translation>Start bijeenkomst</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgezegd</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Zet terug op gepland</translation>
    </message>
    <message>
        <source>Missed: the client did not come</source>
        <translation>Gemist: de cliënt kwam niet</translation>
    </message>
    <message>
        <source>Cancelled: called off beforehand</source>
        <translation>Afgezegd: van tevoren afgemeld</translation>
    </message>
    <message>
        <source>Note finished</source>
        <translation>Verslag af</translation>
    </message>
    <message>
        <source>Was held</source>
        <translation>Is geweest</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>Move this step up</source>
        <translation>Zet deze stap hoger</translation>
    </message>
    <message>
        <source>Move this step down</source>
        <translation>Zet deze stap lager</translation>
    </message>
    <message>
        <source>Take this step away</source>
        <translation>Haal deze stap weg</translation>
    </message>
    <message>
        <source>Line for the screen</source>
        <translation>Zin op het scherm</translation>
    </message>
    <message>
        <source>Short and calm: the client reads this.</source>
        <translation>Kort en rustig: de cliënt leest dit.</translation>
    </message>
    <message>
        <source>Line to say</source>
        <translation>Zin om te zeggen</translation>
    </message>
    <message>
        <source>Line for you</source>
        <translation>Zin voor jou</translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation>Alleen jij ziet dit.</translation>
    </message>
    <message>
        <source>Sound at the start of this step</source>
        <translation>Geluid aan het begin van deze stap</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beurten</translation>
    </message>
    <message>
        <source>This kind of step stays as it is. You can change its lines.</source>
        <translation>Deze soort stap blijft zoals hij is. Je kunt de zinnen veranderen.</translation>
    </message>
    <message>
        <source>One a row, the time in front: 0:20. A dash is a silence.</source>
        <translation>Eén per regel, met de tijd ervoor: 0:20. Een streepje is een stilte.</translation>
    </message>
    <message>
        <source>Lines later in this step</source>
        <translation>Zinnen later in deze stap</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vast</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Hold after</source>
        <translation>Daarna vast</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Aantal keer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Questions, one on each line</source>
        <translation>Vragen, één per regel</translation>
    </message>
    <message>
        <source>one page</source>
        <translation>één blad</translation>
    </message>
    <message>
        <source>a few questions</source>
        <translation>een paar vragen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Cards, one on each line</source>
        <translation>Kaarten, één per regel</translation>
    </message>
    <message>
        <source>The client may add words</source>
        <translation>De cliënt mag zelf woorden toevoegen</translation>
    </message>
    <message>
        <source>How many to choose at most</source>
        <translation>Hoeveel er hooguit te kiezen zijn</translation>
    </message>
    <message>
        <source>a bell that fades</source>
        <translation>een bel die wegsterft</translation>
    </message>
    <message>
        <source>a piece of music</source>
        <translation>een stuk muziek</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Waarnaar</translation>
    </message>
    <message>
        <source>At most {number} signs on a line.</source>
        <translation>Hooguit {number} tekens per regel.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Voeg een stap toe</translation>
    </message>
    <message>
        <source>An exercise has at most 60 steps.</source>
        <translation>Een oefening heeft hooguit 60 stappen.</translation>
    </message>
    <message>
        <source>Something is not right in this step.</source>
        <translation>Er klopt iets niet in deze stap.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {name}</source>
        <translation>Stap {step} van {steps}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes left</source>
        <translation>
            <numerusform>Nog ongeveer %n minuut</numerusform>
            <numerusform>Nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Take this step away</source>
        <translation>Haal deze stap weg</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Breathing</source>
        <extracomment>In the order in which the form offers them.</extracomment>
        <translation>Ademen</translation>
    </message>
    <message>
        <source>A while, by the clock</source>
        <translation>Een tijdje, op de klok</translation>
    </message>
    <message>
        <source>As long as you like</source>
        <translation>Zolang je wilt</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Tekenen</translation>
    </message>
    <message>
        <source>Choosing a card</source>
        <translation>Een kaart kiezen</translation>
    </message>
    <message>
        <source>Talking in turns</source>
        <translation>Om de beurt praten</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Luisteren</translation>
    </message>
    <message>
        <source>How is it now</source>
        <translation>Hoe is het nu</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Foto’s</translation>
    </message>
    <message>
        <source>Putting in place</source>
        <translation>Een plek geven</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Spelen</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>geen geluid</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>bel</translation>
    </message>
    <message>
        <source>low bell</source>
        <translation>lage bel</translation>
    </message>
    <message>
        <source>wood</source>
        <translation>hout</translation>
    </message>
    <message>
        <source>chime</source>
        <translation>klokje</translation>
    </message>
    <message>
        <source>gong</source>
        <translation>gong</translation>
    </message>
    <message>
        <source>chord</source>
        <translation>akkoord</translation>
    </message>
    <message>
        <source>hum</source>
        <translation>brom</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>cirkel</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>golf</translation>
    </message>
    <message>
        <source>square</source>
        <translation>vierkant</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>ring</translation>
    </message>
    <message>
        <source>belly</source>
        <translation>buik</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{rate} breaths a minute, {time} in all</source>
        <translation>{rate} ademhalingen per minuut, samen {time}</translation>
    </message>
    <message>
        <source>Breathe along at ease.</source>
        <translation>Adem rustig mee.</translation>
    </message>
    <message>
        <source>Sit quietly for a while.</source>
        <translation>Zit even stil.</translation>
    </message>
    <message>
        <source>Take your time.</source>
        <translation>Neem de tijd.</translation>
    </message>
    <message>
        <source>Write what you like.</source>
        <translation>Schrijf wat je wilt.</translation>
    </message>
    <message>
        <source>Draw what you like.</source>
        <translation>Teken wat je wilt.</translation>
    </message>
    <message>
        <source>Choose a card.</source>
        <translation>Kies een kaart.</translation>
    </message>
    <message>
        <source>Tell each other.</source>
        <translation>Vertel het elkaar.</translation>
    </message>
    <message>
        <source>Listen until you hear nothing.</source>
        <translation>Luister tot je niets meer hoort.</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Hoe is het nu?</translation>
    </message>
    <message>
        <source>You tell.</source>
        <translation>Jij vertelt.</translation>
    </message>
    <message>
        <source>The coach tells.</source>
        <translation>De coach vertelt.</translation>
    </message>
    <message>
        <source>something you see</source>
        <translation>iets wat je ziet</translation>
    </message>
    <message>
        <source>something you hear</source>
        <translation>iets wat je hoort</translation>
    </message>
    <message>
        <source>something you feel</source>
        <translation>iets wat je voelt</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>No steps were agreed last time.</source>
        <translation>De vorige keer zijn geen stappen afgesproken.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Too weak: easy to guess</source>
        <translation>Te zwak: makkelijk te raden</translation>
    </message>
    <message>
        <source>Almost: add a word</source>
        <translation>Bijna: voeg een woord toe</translation>
    </message>
    <message>
        <source>Strong enough</source>
        <translation>Sterk genoeg</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Heel sterk</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Sterkte van de wachtzin</translation>
    </message>
</context>
<context>
    <name>StrengthsSection</name>
    <message>
        <source>Strengths and joys</source>
        <translation>Sterk en fijn</translation>
    </message>
    <message>
        <source>What this person is good at</source>
        <translation>Waar deze cliënt goed in is</translation>
    </message>
    <message>
        <source>What gives joy</source>
        <translation>Wat blij maakt</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Choose a page</source>
        <translation>Kies een onderdeel</translation>
    </message>
</context>
<context>
    <name>TakeInCard</name>
    <message>
        <source>From another coach</source>
        <translation>Van een andere coach</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Neem een pakket over…</translation>
    </message>
    <message>
        <source>An encrypted package of one client, made with this app.</source>
        <translation>Een versleuteld pakket van één cliënt, gemaakt met deze app.</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Take in a package</source>
        <translation>Neem een pakket over</translation>
    </message>
    <message>
        <source>Passphrase of the package</source>
        <translation>Wachtzin van het pakket</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <source>What is in it becomes a new client. Ask this client’s own consent before you use it.</source>
        <translation>Wat erin staat, wordt een nieuwe cliënt. Vraag deze cliënt eerst zelf om toestemming.</translation>
    </message>
    <message>
        <source>Type the passphrase first</source>
        <translation>Typ eerst de wachtzin</translation>
    </message>
    <message>
        <source>Taken in as a new client</source>
        <translation>Overgenomen als nieuwe cliënt</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>%n characters too long to keep. Shorten it, or spread it over more notes.</source>
        <translation>
            <numerusform>%n teken te lang om te bewaren. Kort het in, of verdeel het over meer verslagen.</numerusform>
            <numerusform>%n tekens te lang om te bewaren. Kort het in, of verdeel het over meer verslagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Click opens the meeting</source>
        <translation>Klik opent de bijeenkomst</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>To Safety</source>
        <translation>Naar Veiligheid</translation>
    </message>
    <message>
        <source>Opened with the recovery sheet on {day}. Make a new sheet.</source>
        <translation>Op {day} geopend met het herstelblad. Maak een nieuw blad.</translation>
    </message>
    <message>
        <source>No meetings today yet.</source>
        <translation>Nog geen bijeenkomsten vandaag.</translation>
    </message>
    <message>
        <source>Go to clients</source>
        <translation>Naar cliënten</translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n meetings, the first at {time}</source>
        <translation>
            <numerusform>Morgen: %n bijeenkomst, om {time}</numerusform>
            <numerusform>Morgen: %n bijeenkomsten, de eerste om {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow: no meetings</source>
        <translation>Morgen: geen bijeenkomsten</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Kopie gemaakt</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>First meeting</source>
        <translation>Kennismaking</translation>
    </message>
    <message>
        <source>Follow-up after three months</source>
        <translation>Nameting na drie maanden</translation>
    </message>
    <message>
        <source>Extra meeting</source>
        <translation>Extra bijeenkomst</translation>
    </message>
    <message>
        <source>Meeting {week} of 8</source>
        <translation>Bijeenkomst {week} van 8</translation>
    </message>
    <message>
        <source>held</source>
        <translation>geweest</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>gemist</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Follow-up measurement</source>
        <translation>Nameting</translation>
    </message>
    <message>
        <source>Measurement at the start</source>
        <translation>Meting bij de start</translation>
    </message>
    <message>
        <source>Measurement missing</source>
        <translation>Meting ontbreekt</translation>
    </message>
    <message>
        <source>Measurement week {week}</source>
        <translation>Meting week {week}</translation>
    </message>
    <message>
        <source>Note not finished</source>
        <translation>Verslag niet af</translation>
    </message>
    <message>
        <source>No next date</source>
        <translation>Geen volgende afspraak</translation>
    </message>
    <message>
        <source>Look at the chart</source>
        <translation>Kijk naar het verloop</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Not seen for 2 weeks</source>
        <translation>2 weken niet gezien</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>laatst op {day}</translation>
    </message>
</context>
<context>
    <name>TogetherView</name>
    <message>
        <source>Pairs</source>
        <translation>Tweetallen</translation>
    </message>
    <message>
        <source>Draw pairs</source>
        <translation>Loot tweetallen</translation>
    </message>
    <message>
        <source>Nobody is with the same person twice, if possible.</source>
        <translation>Niemand zit twee keer bij dezelfde, als dat kan.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Loot opnieuw</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>So far</source>
        <translation>Tot nu toe</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>verschil</translation>
    </message>
    <message numerus="yes">
        <source>difference, %n items open</source>
        <translation>
            <numerusform>verschil, nog %n vraag open</numerusform>
            <numerusform>verschil, nog %n vragen open</numerusform>
        </translation>
    </message>
    <message>
        <source>of {high}, all filled in</source>
        <translation>van {high}, alles ingevuld</translation>
    </message>
    <message numerus="yes">
        <source>of {high}, %n items open</source>
        <translation>
            <numerusform>van {high}, nog %n vraag open</numerusform>
            <numerusform>van {high}, nog %n vragen open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>That went wrong again. You can go on with something else.</source>
        <translation>Dat ging weer mis. Je kunt met iets anders verder.</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaar…</translation>
    </message>
    <message>
        <source>This is a mistake in Coach App. What you were doing may not have been kept. Below stands where it happened, without a word about your clients.</source>
        <translation>Dit is een fout in Coach App. Wat je net deed, is misschien niet bewaard. Hieronder staat waar het misging, zonder een woord over je cliënten.</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Waar het misging</translation>
    </message>
    <message>
        <source>Your vault is being looked through…</source>
        <translation>Je kluis wordt nagekeken…</translation>
    </message>
    <message>
        <source>Your vault was looked through just now: it is whole.</source>
        <translation>Je kluis is net nagekeken: hij is heel.</translation>
    </message>
    <message>
        <source>Your vault is damaged. You can read and print, not write.</source>
        <translation>Je kluis is beschadigd. Je kunt lezen en afdrukken, niet schrijven.</translation>
    </message>
    <message>
        <source>Your vault could not be looked through. Lock, and open it again.</source>
        <translation>Je kluis is niet nagekeken. Vergrendel, en open hem opnieuw.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>De details bewaren</translation>
    </message>
    <message>
        <source>Not saved: try another place</source>
        <translation>Niet bewaard: kies een andere plek</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
</context>
<context>
    <name>TurnRow</name>
    <message>
        <source>client</source>
        <translation>cliënt</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>coach</translation>
    </message>
    <message>
        <source>both</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>line on the screen</source>
        <translation>zin op het scherm</translation>
    </message>
    <message>
        <source>Take turn {number} away</source>
        <translation>Haal beurt {number} weg</translation>
    </message>
    <message>
        <source>Turn {number}: who</source>
        <translation>Beurt {number}: wie</translation>
    </message>
    <message>
        <source>Turn {number}: seconds</source>
        <translation>Beurt {number}: seconden</translation>
    </message>
    <message>
        <source>Turn {number}: line on the screen</source>
        <translation>Beurt {number}: zin op het scherm</translation>
    </message>
</context>
<context>
    <name>TurnsEditor</name>
    <message>
        <source>Add a turn</source>
        <translation>Voeg een beurt toe</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>There is no vault in this folder.</source>
        <translation>In deze map staat geen kluis.</translation>
    </message>
    <message>
        <source>Plug in the disk it is on, or choose another folder.</source>
        <translation>Sluit de schijf aan waar hij op staat, of kies een andere map.</translation>
    </message>
    <message>
        <source>Restored with the recovery code on {moment}. Was that not you? Then make a new passphrase.</source>
        <translation>Hersteld met herstelcode op {moment}. Was jij dat niet? Maak dan een nieuwe wachtzin.</translation>
    </message>
    <message>
        <source>Choose the folder of your vault</source>
        <translation>Kies de map van je kluis</translation>
    </message>
    <message>
        <source>This is the demo practice. Its passphrase is: demo</source>
        <translation>Dit is de demopraktijk. De wachtzin is: demo</translation>
    </message>
    <message>
        <source>The backup was put back. You can undo that: Settings, Safety, Restore.</source>
        <translation>De kopie is teruggezet. Ongedaan maken kan bij Instellingen, Veiligheid, Zet terug.</translation>
    </message>
    <message>
        <source>No backup could be made. After opening, Today says why.</source>
        <translation>Er kon geen reservekopie worden gemaakt. Vandaag zegt straks waarom.</translation>
    </message>
    <message>
        <source>Your vault has a new key. Open it with your new passphrase.</source>
        <translation>Je kluis heeft een nieuwe sleutel. Open hem met je nieuwe wachtzin.</translation>
    </message>
    <message>
        <source>Your vault has a new key. Open it with your new passphrase. Old copies that are out of reach now go when they are within reach again.</source>
        <translation>Je kluis heeft een nieuwe sleutel. Open hem met je nieuwe wachtzin. Oude kopieën waar de app nu niet bij kan, gaan weg zodra dat wel kan.</translation>
    </message>
    <message>
        <source>Stopped. Your passphrase and sheet of before still work. Throw the new sheet away.</source>
        <translation>Gestopt. Je wachtzin en herstelblad van daarvoor werken nog. Gooi het nieuwe blad weg.</translation>
    </message>
    <message>
        <source>The vault did not get a new key. Your passphrase and sheet of before still work. Throw the new sheet away.</source>
        <translation>De kluis heeft geen nieuwe sleutel gekregen. Je wachtzin en herstelblad van daarvoor werken nog. Gooi het nieuwe blad weg.</translation>
    </message>
    <message>
        <source>Your old sheet does not work any more. Is the new one not on paper? Then make another: Settings, Safety.</source>
        <translation>Je oude herstelblad werkt niet meer. Staat het nieuwe niet op papier? Maak er dan nog een: Instellingen, Veiligheid.</translation>
    </message>
    <message>
        <source>That backup is damaged and was not put back. Your vault is as it was.</source>
        <translation>Die kopie is beschadigd en niet teruggezet. Je kluis is zoals hij was.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was put back. Your vault is as it was.</source>
        <translation>De schijf is vol, dus er is niets teruggezet. Je kluis is zoals hij was.</translation>
    </message>
    <message>
        <source>Stopped. Your vault is as it was.</source>
        <translation>Gestopt. Je kluis is zoals hij was.</translation>
    </message>
    <message>
        <source>The backup was made on this computer; the second place was not there.</source>
        <translation>De kopie is op deze computer gemaakt; de tweede plek was er niet.</translation>
    </message>
    <message>
        <source>The backup was made on this computer, not in the second place. Today says why.</source>
        <translation>De kopie is op deze computer gemaakt, niet op de tweede plek. Vandaag zegt waarom.</translation>
    </message>
    <message>
        <source>The backup was not put back. Your vault is unchanged.</source>
        <translation>De kopie is niet teruggezet. Je kluis is niet veranderd.</translation>
    </message>
</context>
<context>
    <name>UnreadablePage</name>
    <message>
        <source>This page cannot be read</source>
        <translation>Deze pagina is niet te lezen</translation>
    </message>
    <message>
        <source>Choose another page at the left. What is not damaged can be read there.</source>
        <translation>Kies links een andere pagina. Wat niet beschadigd is, kun je daar lezen.</translation>
    </message>
</context>
<context>
    <name>VaultBanner</name>
    <message>
        <source>Restore</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Part of this vault is damaged. The rest can be read and printed. Nothing is written any more.</source>
        <translation>Een deel van deze kluis is beschadigd. De rest kun je lezen en afdrukken. Er wordt niets meer geschreven.</translation>
    </message>
    <message>
        <source>There is no backup here. Look for one on a stick or another disk.</source>
        <translation>Hier ligt geen kopie. Kijk op een stick of een andere schijf.</translation>
    </message>
    <message>
        <source>Newest backup: {when}. What you wrote after that is not in it.</source>
        <translation>Nieuwste reservekopie: {when}. Wat je daarna schreef, staat er niet in.</translation>
    </message>
    <message>
        <source>Nothing is written any more.</source>
        <translation>Er wordt niets meer bewaard.</translation>
    </message>
    <message>
        <source>A backup of all that was kept before lies in “{folder}”.</source>
        <translation>Een reservekopie van alles wat al bewaard was, ligt in “{folder}”.</translation>
    </message>
    <message>
        <source>Safe mode: you can read and print, not write. Sound, microphone, voice and pen are off.</source>
        <translation>Veilige modus: je kunt lezen en afdrukken, niet schrijven. Geluid, microfoon, stem en pen staan uit.</translation>
    </message>
    <message>
        <source>Start as usual</source>
        <translation>Gewoon starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>VoiceDialog</name>
    <message>
        <source>Own voice: {name}</source>
        <translation>Eigen stem: {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Volgende zin</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>No step has a line to say yet. Write one first.</source>
        <translation>Nog geen stap heeft een zin om te zeggen. Schrijf er eerst een.</translation>
    </message>
    <message>
        <source>Read each sentence aloud, as you would say it. It stays in the vault.</source>
        <translation>Lees elke zin hardop, zoals jij hem zou zeggen. Het blijft in de kluis.</translation>
    </message>
    <message>
        <source>Read each sentence aloud ({language}). It all stays in the vault.</source>
        <translation>Lees elke zin hardop ({language}). Het blijft allemaal in de kluis.</translation>
    </message>
    <message>
        <source>This computer lacks the system’s sound library. Install it first.</source>
        <translation>De geluidsbibliotheek van het systeem ontbreekt. Installeer die eerst.</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation>Er is geen microfoon gevonden. Sluit er een aan en probeer opnieuw.</translation>
    </message>
    <message>
        <source>That was too short. Press Record and read the line.</source>
        <translation>Dat was te kort. Druk op Neem op en lees de zin.</translation>
    </message>
    <message>
        <source>Nothing was heard. Check that the microphone is on.</source>
        <translation>Er was niets te horen. Kijk of de microfoon aan staat.</translation>
    </message>
    <message>
        <source>That was too loud for the microphone. Sit further away, and again.</source>
        <translation>Dat was te hard voor de microfoon. Ga iets verder weg zitten en neem hem opnieuw op.</translation>
    </message>
    <message>
        <source>Recording stops after {number} minutes. It is kept.</source>
        <translation>Een opname stopt na {number} minuten. Hij is bewaard.</translation>
    </message>
    <message>
        <source>The microphone is gone. What was heard until then is kept.</source>
        <translation>De microfoon is weg. Wat tot dan klonk, is bewaard.</translation>
    </message>
    <message>
        <source>No speaker was found. Plug one in, then try again.</source>
        <translation>Er is geen luidspreker gevonden. Sluit er een aan en probeer opnieuw.</translation>
    </message>
</context>
<context>
    <name>VoiceHelp</name>
    <message>
        <source>This computer has no voice for {language} yet. Windows: Settings, Time &amp; language, Speech, Add voices. Then start Coach App again.</source>
        <translation>Deze computer heeft nog geen stem voor {language}. Windows: Instellingen, Tijd en taal, Spraak, Stemmen toevoegen. Start Coach App daarna opnieuw.</translation>
    </message>
    <message>
        <source>This computer has no voice for {language} yet. Mac: System Settings, Accessibility, Spoken Content, System voice, Manage Voices.</source>
        <translation>Deze computer heeft nog geen stem voor {language}. Mac: Systeeminstellingen, Toegankelijkheid, Gesproken materiaal, Systeemstem, Beheer stemmen.</translation>
    </message>
    <message>
        <source>This computer has no voice for {language} yet. Linux: install the package espeak-ng. Your own recording sounds far better.</source>
        <translation>Deze computer heeft nog geen stem voor {language}. Linux: installeer het pakket espeak-ng. Je eigen opname klinkt veel mooier.</translation>
    </message>
</context>
<context>
    <name>VoiceView</name>
    <message>
        <source>How loud it is</source>
        <translation>Hoe hard het klinkt</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luister</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Keys: R records and stops, L listens, the arrows go on and back.</source>
        <translation>Toetsen: R neemt op en stopt, L luistert, met de pijlen ga je verder en terug.</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>De zin</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>Zin {number} van {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n opgenomen</numerusform>
            <numerusform>%n opgenomen</numerusform>
        </translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neem opnieuw op</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Neem op</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Nog niet opgenomen</translation>
    </message>
    <message>
        <source>Recorded: {time}</source>
        <translation>Opgenomen: {time}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Listening: {time}</source>
        <translation>Opname loopt: {time}</translation>
    </message>
</context>
<context>
    <name>WaitBar</name>
    <message>
        <source>One moment</source>
        <translation>Even geduld</translation>
    </message>
</context>
<context>
    <name>WaysList</name>
    <message>
        <source>There is no backup in this place.</source>
        <translation>Op deze plek staat geen kopie.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Toon oudere</translation>
    </message>
    <message>
        <source>Last written {when}. Opens with the passphrase of the newest backup.</source>
        <translation>Laatst geschreven {when}. Opent met de wachtzin van de nieuwste kopie.</translation>
    </message>
    <message>
        <source>Your notes as they are now</source>
        <translation>Je verslagen zoals ze nu zijn</translation>
    </message>
    <message>
        <source>An older version of the vault</source>
        <translation>Een oudere versie van de kluis</translation>
    </message>
    <message>
        <source>Back to how it was before the restore</source>
        <translation>Terug naar hoe het was vóór het terugzetten</translation>
    </message>
    <message>
        <source>Last written {when}</source>
        <translation>Laatst geschreven {when}</translation>
    </message>
    <message>
        <source>{clients}, {meetings} · {place}</source>
        <translation>{clients}, {meetings} · {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliënt</numerusform>
            <numerusform>%n cliënten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n bijeenkomst</numerusform>
            <numerusform>%n bijeenkomsten</numerusform>
        </translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>deze laptop</translation>
    </message>
    <message>
        <source>Damaged: this one cannot be put back.</source>
        <translation>Beschadigd: deze is niet terug te zetten.</translation>
    </message>
    <message>
        <source>Made by a newer Coach App. Install that one to put this back.</source>
        <translation>Gemaakt met een nieuwere Coach App. Zet die eerst op deze computer.</translation>
    </message>
    <message>
        <source>Nothing would be missing.</source>
        <translation>Er zou niets ontbreken.</translation>
    </message>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n nieuwe cliënt</numerusform>
            <numerusform>%n nieuwe cliënten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n verslag</numerusform>
            <numerusform>%n verslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n meting</numerusform>
            <numerusform>%n metingen</numerusform>
        </translation>
    </message>
    <message>
        <source>No note, client or measurement was added since.</source>
        <translation>Sindsdien kwam er geen verslag, cliënt of meting bij.</translation>
    </message>
    <message>
        <source>Missing then, among other things: {list}.</source>
        <translation>Dan ontbreekt onder meer: {list}.</translation>
    </message>
    <message>
        <source>What was written after that would be missing.</source>
        <translation>Wat daarna is geschreven, ontbreekt dan.</translation>
    </message>
    <message>
        <source>If anything was written after that, it would be missing.</source>
        <translation>Als daarna nog iets is geschreven, ontbreekt dat dan.</translation>
    </message>
    <message>
        <source>Nothing was written after this backup.</source>
        <translation>Na deze kopie is niets meer geschreven.</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Agree on this as a step</source>
        <translation>Spreek dit af als stap</translation>
    </message>
    <message>
        <source>Adapt the programme</source>
        <translation>Pas het programma aan</translation>
    </message>
    <message>
        <source>Plan: {theme}</source>
        <translation>Plan: {theme}</translation>
    </message>
    <message>
        <source>At home: {task}</source>
        <translation>Voor thuis: {task}</translation>
    </message>
    <message>
        <source>Relax</source>
        <translation>Ontspannen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>{part}, about {minutes} min</source>
        <translation>{part}, ongeveer {minutes} min</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>Not {name}: {reasons}.</source>
        <translation>Niet {name}: {reasons}.</translation>
    </message>
    <message>
        <source>{name}, done today</source>
        <translation>{name}, vandaag gedaan</translation>
    </message>
</context>
<context>
    <name>WeekDialog</name>
    <message>
        <source>What do you measure? {week}</source>
        <translation>Wat meet je? {week}</translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>Terug naar het voorstel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Name of your practice</source>
        <translation>Naam van je praktijk</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Kijk eerst rond</translation>
    </message>
    <message>
        <source>I have a vault or a backup</source>
        <translation>Ik heb al een kluis of kopie</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>In five short steps you make your own vault. Everything stays on this laptop.</source>
        <translation>In vijf korte stappen maak je je eigen kluis. Alles blijft op deze laptop.</translation>
    </message>
    <message>
        <source>Your own name is fine too. It stands on your recovery sheet.</source>
        <translation>Je eigen naam mag ook. Die staat op je herstelblad.</translation>
    </message>
    <message>
        <source>Not sure yet?</source>
        <translation>Nog niet zeker?</translation>
    </message>
    <message>
        <source>See how it works with twelve made-up clients. Nothing of it is kept.</source>
        <translation>Kijk hoe het werkt met twaalf verzonnen cliënten. Er blijft niets van bewaard.</translation>
    </message>
    <message>
        <source>Make the name shorter first</source>
        <translation>Maak eerst de naam korter</translation>
    </message>
    <message>
        <source>Fill in a name first</source>
        <translation>Vul eerst een naam in</translation>
    </message>
</context>
<context>
    <name>WhenDialog</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>at the same time as {name}</source>
        <translation>tegelijk met {name}</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Who and how to reach</source>
        <translation>Wie en hoe te bereiken</translation>
    </message>
    <message>
        <source>Name or alias</source>
        <translation>Naam of schuilnaam</translation>
    </message>
    <message>
        <source>This is an alias</source>
        <translation>Dit is een schuilnaam</translation>
    </message>
    <message>
        <source>Name on exports</source>
        <translation>Naam op exports</translation>
    </message>
    <message>
        <source>Empty: only the initials.</source>
        <translation>Leeg: alleen de voorletters.</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe te bereiken</translation>
    </message>
    <message>
        <source>Phone, mail, and when it suits.</source>
        <translation>Telefoon, mail, en wanneer het uitkomt.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Language of the client’s texts</source>
        <translation>Taal van de teksten voor de cliënt</translation>
    </message>
    <message>
        <source>Fill in a name or an alias.</source>
        <translation>Vul een naam of schuilnaam in.</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Load the wording of {scale}?</source>
        <translation>Tekst laden van {scale}?</translation>
    </message>
    <message>
        <source>Paste the official items, one on each line. Numbers may stay.</source>
        <translation>Plak de officiële vragen, één per regel. Nummers mogen blijven staan.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Choose a text file</source>
        <translation>Kies een tekstbestand</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Waar de tekst vandaan komt</translation>
    </message>
    <message>
        <source>Name and year of the edition.</source>
        <translation>Naam en jaar van de uitgave.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Gebruik deze tekst</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to read yet. %n items are needed.</source>
        <translation>
            <numerusform>Nog niets te lezen. Nodig: %n vraag.</numerusform>
            <numerusform>Nog niets te lezen. Nodig: %n vragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found, {needed} are needed.</source>
        <translation>
            <numerusform>%n vraag gevonden, nodig: {needed}.</numerusform>
            <numerusform>%n vragen gevonden, nodig: {needed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Item {number} is too long. Look for a missing line break.</source>
        <translation>Vraag {number} is te lang. Zoek een regel die doorloopt.</translation>
    </message>
    <message>
        <source>Item {number} stands there twice.</source>
        <translation>Vraag {number} staat er twee keer.</translation>
    </message>
    <message numerus="yes">
        <source>%n items found. Check the order above.</source>
        <translation>
            <numerusform>%n vraag gevonden. Kijk hem hierboven na.</numerusform>
            <numerusform>%n vragen gevonden. Kijk de volgorde hierboven na.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv *.md)</source>
        <translation>Tekstbestanden (*.txt *.csv *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>This file is not readable text. Choose another.</source>
        <translation>Dit bestand is geen leesbare tekst. Kies een ander.</translation>
    </message>
</context>
<context>
    <name>WordingPanel</name>
    <message>
        <source>Wording for the client screen</source>
        <translation>Tekst voor het cliëntscherm</translation>
    </message>
    <message>
        <source>The wording is our own and is in the app.</source>
        <translation>De tekst is van ons en zit in de app.</translation>
    </message>
    <message>
        <source>{language}: not loaded</source>
        <translation>{language}: niet geladen</translation>
    </message>
    <message>
        <source>Load wording</source>
        <translation>Laad tekst</translation>
    </message>
    <message>
        <source>{language}: {count} items, loaded on {day}</source>
        <translation>{language}: {count} vragen, geladen op {day}</translation>
    </message>
    <message>
        <source>View or replace</source>
        <translation>Bekijk of vervang</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Wording loaded</source>
        <translation>Tekst geladen</translation>
    </message>
    <message>
        <source>Wording removed</source>
        <translation>Tekst verwijderd</translation>
    </message>
</context>
<context>
    <name>WorksCard</name>
    <message>
        <source>it worked before</source>
        <translation>die werkte eerder</translation>
    </message>
    <message>
        <source>not done together yet</source>
        <translation>nog niet samen gedaan</translation>
    </message>
    <message>
        <source>it fits this week</source>
        <translation>past bij deze week</translation>
    </message>
    <message>
        <source>For today: {name} ({why})</source>
        <translation>Voor vandaag: {name} ({why})</translation>
    </message>
    <message>
        <source>What works shows after {count} times with a before and after. Now: {have}.</source>
        <translation>Wat werkt, zie je na {count} keer met een voor en na. Nu: {have}.</translation>
    </message>
    <message>
        <source>What works so far</source>
        <translation>Wat tot nu toe werkt</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>no before and after</source>
        <translation>geen voor en na</translation>
    </message>
    <message>
        <source>tension {number} lower</source>
        <translation>spanning {number} lager</translation>
    </message>
    <message>
        <source>tension {number} higher</source>
        <translation>spanning {number} hoger</translation>
    </message>
    <message>
        <source>tension the same</source>
        <translation>spanning gelijk</translation>
    </message>
    <message>
        <source>, few times yet: uncertain</source>
        <translation>, nog weinig keer: onzeker</translation>
    </message>
</context>
<context>
    <name>_RailRow</name>
    <message>
        <source>{name}, done</source>
        <translation>{name}, klaar</translation>
    </message>
    <message>
        <source>{name}, now</source>
        <translation>{name}, nu</translation>
    </message>
    <message>
        <source>{name}, later</source>
        <translation>{name}, later</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{name} kept</source>
        <translation>{name} bewaard</translation>
    </message>
    <message>
        <source>Tension was high afterwards</source>
        <translation>De spanning was na afloop hoog</translation>
    </message>
    <message>
        <source>Stop relaxing for today. Do the senses together, eyes open. Next time choose something with movement or making.</source>
        <translation>Stop voor vandaag met ontspannen. Doe samen de zintuigen, ogen open. Kies de volgende keer iets met bewegen of maken.</translation>
    </message>
    <message>
        <source>Do the senses now</source>
        <translation>Doe nu de zintuigen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Not everything of {name} was kept</source>
        <translation>Niet alles van {name} is bewaard</translation>
    </message>
    <message>
        <source>The vault could not be written. Check the disk, then note it by hand.</source>
        <translation>De kluis kon niet schrijven. Kijk de schijf na en noteer het met de hand.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>There was no room for this step: {steps}</source>
        <translation>Voor deze stap was geen plaats: {steps}</translation>
    </message>
</context>
<context>
    <name>on</name>
    <message>
        <source>Choose a package</source>
        <translation>Kies een pakket</translation>
    </message>
</context>
</TS>
