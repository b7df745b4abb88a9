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
</TS>
