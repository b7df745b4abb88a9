<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Picking</name>
    <message numerus="yes">
        <source>%n invoice(s) chosen</source>
        <translation>
            <numerusform>%n invoice chosen</numerusform>
            <numerusform>%n invoices chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>Your password is changed, and you are signed out in %n other place(s)</source>
        <translation>
            <numerusform>Your password is changed, and you are signed out in %n other place</numerusform>
            <numerusform>Your password is changed, and you are signed out in %n other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are signed out in %n other place(s)</source>
        <translation>
            <numerusform>You are signed out in %n other place</numerusform>
            <numerusform>You are signed out in %n other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) can still be used.</source>
        <translation>
            <numerusform>%n recovery code can still be used.</numerusform>
            <numerusform>%n recovery codes can still be used.</numerusform>
        </translation>
    </message>
</context>
</TS>
