<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>ActionCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Mailing address (optional)</source>
        <translation>Dirección postal (opcional)</translation>
    </message>
    <message>
        <source>Use the service address</source>
        <translation>Usar la dirección del servicio</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Main bar</source>
        <translation>Barra principal</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>%1, home</source>
        <translation>%1, inicio</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1, your menu</source>
        <translation>%1, su menú</translation>
    </message>
</context>
<context>
    <name>AppBody</name>
    <message>
        <source>The key for your app, as a QR code</source>
        <translation>La clave para su aplicación, como código QR</translation>
    </message>
    <message>
        <source>1. Open the app on your phone and add an account.</source>
        <translation>1. Abra la aplicación en su teléfono y agregue una cuenta.</translation>
    </message>
    <message>
        <source>2. Scan the picture with it, or type this key:</source>
        <translation>2. Escanee la imagen con ella o escriba esta clave:</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copiar la clave</translation>
    </message>
    <message>
        <source>3. Enter the code that the app shows for this account.</source>
        <translation>3. Escriba el código que la aplicación muestra para esta cuenta.</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation>Código de la aplicación</translation>
    </message>
    <message>
        <source>6 digits; the app shows others every 30 seconds.</source>
        <translation>6 dígitos; la aplicación muestra otros cada 30 segundos.</translation>
    </message>
</context>
<context>
    <name>AppButton</name>
    <message>
        <source>Please wait</source>
        <translation>Espere un momento</translation>
    </message>
</context>
<context>
    <name>AppDrawer</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>AppSelect</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Need more time?</source>
        <translation>¿Necesita más tiempo?</translation>
    </message>
    <message>
        <source>You can promise to pay by a later day, or pay what you owe in parts.</source>
        <translation>Puede prometer pagar a más tardar otro día, o pagar en partes lo que debe.</translation>
    </message>
    <message>
        <source>See what is possible</source>
        <translation>Ver qué es posible</translation>
    </message>
    <message>
        <source>Call us at %1. We look for a way together.</source>
        <translation>Llámenos al %1. Buscamos juntos una solución.</translation>
    </message>
    <message>
        <source>You promised to pay %1 by %2. Pay whenever it suits you until then.</source>
        <translation>Usted prometió pagar %1 a más tardar el %2. Pague cuando le convenga hasta entonces.</translation>
    </message>
    <message>
        <source>You pay %1 in parts, until %2.</source>
        <translation>Usted paga %1 en partes, hasta el %2.</translation>
    </message>
    <message>
        <source>You pay %1 in parts. We charge each to %2 on its day.</source>
        <translation>Usted paga %1 en partes. Cobramos cada una a %2 en su día.</translation>
    </message>
    <message>
        <source>AutoPay waits until %1 and goes on after that.</source>
        <translation>AutoPay espera hasta el %1 y después continúa.</translation>
    </message>
    <message>
        <source>Your payment plan</source>
        <translation>Su plan de pagos</translation>
    </message>
    <message>
        <source>Your promise to pay</source>
        <translation>Su promesa de pago</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>End this plan</source>
        <translation>Terminar este plan</translation>
    </message>
    <message>
        <source>Take back the promise</source>
        <translation>Retirar la promesa</translation>
    </message>
    <message>
        <source>You kept your word</source>
        <translation>Usted cumplió su palabra</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>You have paid %1 as agreed. Thank you.</source>
        <translation>Usted pagó %1 como se acordó. Gracias.</translation>
    </message>
    <message>
        <source>AutoPay goes on.</source>
        <translation>AutoPay continúa.</translation>
    </message>
    <message>
        <source>Your arrangement has ended</source>
        <translation>Su acuerdo terminó</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>No cumplido</translation>
    </message>
    <message>
        <source>You had agreed to pay %1 by %2, and that did not happen. Your bills are due as before. Please pay now, or call us at %3.</source>
        <translation>Usted había acordado pagar %1 a más tardar el %2, y eso no sucedió. Sus facturas vencen como antes. Pague ahora o llámenos al %3.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No pagada</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Vence ahora</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Por venir</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Choose what suits you. Nothing is agreed to yet.</source>
        <translation>Elija lo que le convenga. Aún no se acuerda nada.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Promise to pay %1 by %2</source>
        <translation>Prometer pagar %1 a más tardar el %2</translation>
    </message>
    <message>
        <source>You pay it yourself, all at once or bit by bit.</source>
        <translation>Lo paga usted, todo de una vez o poco a poco.</translation>
    </message>
    <message>
        <source>Pay %1 in %2 parts</source>
        <translation>Pagar %1 en %2 partes</translation>
    </message>
    <message>
        <source>%1 on %2, the last part on %3. Charged by itself.</source>
        <translation>%1 el %2, la última parte el %3. Se cobra automáticamente.</translation>
    </message>
    <message>
        <source>Your promise</source>
        <translation>Su promesa</translation>
    </message>
    <message>
        <source>Please read it before you agree.</source>
        <translation>Léalo antes de aceptar.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Agree to the plan</source>
        <translation>Aceptar el plan</translation>
    </message>
    <message>
        <source>Promise to pay</source>
        <translation>Prometer pagar</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>AutoPay waits until %1 and charges nothing meanwhile. After that it goes on.</source>
        <translation>AutoPay espera hasta el %1 y mientras tanto no cobra nada. Después continúa.</translation>
    </message>
    <message>
        <source>I promise to pay %1 by %2. Nothing is charged by itself.</source>
        <translation>Prometo pagar %1 a más tardar el %2. No se cobra nada automáticamente.</translation>
    </message>
    <message>
        <source>I authorize %1 to debit %2 on each of these days for the amount beside it.</source>
        <translation>Autorizo a %1 a debitar %2 en cada uno de estos días por el importe indicado.</translation>
    </message>
    <message>
        <source>I authorize %1 to charge %2 on each of these days for the amount beside it.</source>
        <translation>Autorizo a %1 a cobrar a %2 en cada uno de estos días el importe indicado.</translation>
    </message>
    <message>
        <source>We are checking your agreement</source>
        <translation>Estamos comprobando su acuerdo</translation>
    </message>
    <message>
        <source>We do not know yet whether it arrived. Do not agree again: we keep asking by ourselves.</source>
        <translation>Aún no sabemos si llegó. No lo acepte de nuevo: seguimos preguntando.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>We have your promise</source>
        <translation>Tenemos su promesa</translation>
    </message>
    <message>
        <source>Pay %1 by %2. We have sent you an email with it.</source>
        <translation>Pague %1 a más tardar el %2. Se lo enviamos por correo electrónico.</translation>
    </message>
    <message>
        <source>Your payment plan is set up</source>
        <translation>Su plan de pagos está listo</translation>
    </message>
    <message>
        <source>We charge each part by itself, the last on %1. We have sent you an email with them.</source>
        <translation>Cobramos cada parte automáticamente, la última el %1. Se las enviamos por correo electrónico.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>End this plan?</source>
        <translation>¿Terminar este plan?</translation>
    </message>
    <message>
        <source>One part cannot be canceled alone: all parts to come are canceled, and your bills are due as before.</source>
        <translation>No se puede cancelar una sola parte: se cancelan todas las que faltan, y sus facturas vencen como antes.</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Terminar el plan</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>Conservar el plan</translation>
    </message>
    <message>
        <source>Take back your promise?</source>
        <translation>¿Retirar su promesa?</translation>
    </message>
    <message>
        <source>Your bills are due as before.</source>
        <translation>Sus facturas vencen como antes.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>Keep the promise</source>
        <translation>Conservar la promesa</translation>
    </message>
    <message>
        <source>AutoPay goes on at once.</source>
        <translation>AutoPay continúa de inmediato.</translation>
    </message>
    <message>
        <source>Choose one of these first.</source>
        <translation>Primero elija una opción.</translation>
    </message>
    <message>
        <source>Tick the box under it to agree.</source>
        <translation>Marque la casilla de abajo para aceptar.</translation>
    </message>
    <message>
        <source>A plan is charged to a saved payment method. Choose one, or save one with the green button.</source>
        <translation>Un plan se cobra a un método de pago guardado. Elija uno o guarde uno con el botón verde.</translation>
    </message>
    <message>
        <source>That payment method cannot be used until the last part. Choose another one.</source>
        <translation>Ese método de pago no se puede usar hasta la última parte. Elija otro.</translation>
    </message>
    <message>
        <source>What is possible has changed. Nothing was agreed to. Please look again.</source>
        <translation>Lo que es posible ha cambiado. No se acordó nada. Vuelva a mirar.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. Nothing has changed. Check your internet connection.</source>
        <translation>No hay conexión con el portal. Nada ha cambiado. Revise su conexión a internet.</translation>
    </message>
    <message>
        <source>We cannot agree to this here. Nothing has changed. Call us at %1.</source>
        <translation>No podemos acordarlo aquí. Nada ha cambiado. Llámenos al %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ArrangementSheet</name>
    <message>
        <source>Charge each part to</source>
        <translation>Cobrar cada parte a</translation>
    </message>
    <message>
        <source>I have read this and agree to it</source>
        <translation>Lo he leído y lo acepto</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>Authorization</name>
    <message>
        <source>AutoPay is off now, so there is no authorization.</source>
        <translation>AutoPay está desactivado ahora, así que no hay autorización.</translation>
    </message>
    <message>
        <source>Agreed to on %1, %2, for %3</source>
        <translation>Aceptada el %1, %2, para %3</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Firmada por %1</translation>
    </message>
</context>
<context>
    <name>AuthorizationSheet</name>
    <message>
        <source>Your AutoPay authorization</source>
        <translation>Su autorización de AutoPay</translation>
    </message>
    <message>
        <source>Loading the authorization</source>
        <translation>Cargando la autorización</translation>
    </message>
    <message>
        <source>There is no authorization to show</source>
        <translation>No hay autorización que mostrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AutopayBox</name>
    <message>
        <source>AutoPay is off. You pay each bill yourself.</source>
        <translation>AutoPay está desactivado. Usted paga cada factura por su cuenta.</translation>
    </message>
    <message>
        <source>AutoPay is off: we could not charge your payment method.</source>
        <translation>AutoPay está desactivado: no pudimos cobrar a su método de pago.</translation>
    </message>
    <message>
        <source>AutoPay is off: its payment method cannot be charged any more.</source>
        <translation>AutoPay está desactivado: ya no se puede cobrar a su método de pago.</translation>
    </message>
    <message>
        <source>AutoPay is off: its payment method was removed.</source>
        <translation>AutoPay está desactivado: se quitó su método de pago.</translation>
    </message>
    <message>
        <source>Your change takes effect once the payment made with it is settled.</source>
        <translation>Su cambio entra en vigor cuando se confirme el pago que lo acompaña.</translation>
    </message>
    <message>
        <source>AutoPay begins once the payment made with it is settled.</source>
        <translation>AutoPay empieza cuando se confirme el pago que lo acompaña.</translation>
    </message>
    <message>
        <source>AutoPay is on, but it has no payment method to charge.</source>
        <translation>AutoPay está activado, pero no tiene ningún método de pago al que cobrar.</translation>
    </message>
    <message>
        <source>AutoPay is on, but %1 has expired and cannot be charged.</source>
        <translation>AutoPay está activado, pero %1 venció y no se le puede cobrar.</translation>
    </message>
    <message>
        <source>AutoPay is on with %1. There is nothing to charge right now.</source>
        <translation>AutoPay está activado con %1. Por ahora no hay nada que cobrar.</translation>
    </message>
    <message>
        <source>Today we charge %1 to %2.</source>
        <translation>Hoy cobramos %1 a %2.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3.</source>
        <translation>El %1 cobraremos %2 a %3.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3 for invoice %4.</source>
        <translation>El %1 cobraremos %2 a %3 por la factura %4.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3 for invoices %4.</source>
        <translation>El %1 cobraremos %2 a %3 por las facturas %4.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3 for %4 invoices.</source>
        <translation>El %1 cobraremos %2 a %3 por %4 facturas.</translation>
    </message>
    <message>
        <source>It charges at most %1 at a time.</source>
        <translation>Cobra como máximo %1 cada vez.</translation>
    </message>
    <message>
        <source>%1 of this bill is yours to pay.</source>
        <translation>%1 de esta factura los paga usted por su cuenta.</translation>
    </message>
    <message>
        <source>Runs one day before each due date</source>
        <translation>Se cobra un día antes de cada fecha de vencimiento</translation>
    </message>
    <message>
        <source>Runs %1 days before each due date</source>
        <translation>Se cobra %1 días antes de cada fecha de vencimiento</translation>
    </message>
    <message>
        <source>Runs on day %1 of each month</source>
        <translation>Se cobra el día %1 de cada mes</translation>
    </message>
    <message>
        <source>Runs on each due date</source>
        <translation>Se cobra en cada fecha de vencimiento</translation>
    </message>
    <message>
        <source>Runs on each due date, %1 days after the invoice</source>
        <translation>Se cobra en cada fecha de vencimiento, %1 días después de la factura</translation>
    </message>
    <message>
        <source>Pay your bills yourself until AutoPay has a working payment method.</source>
        <translation>Pague sus facturas por su cuenta hasta que AutoPay tenga un método de pago que funcione.</translation>
    </message>
    <message>
        <source>AutoPay pauses until %1.</source>
        <translation>AutoPay está en pausa hasta el %1.</translation>
    </message>
    <message>
        <source>The last charge did not go through. We try again on %1, unless you pay before.</source>
        <translation>El último cobro no se pudo hacer. Lo intentaremos de nuevo el %1, salvo que usted pague antes.</translation>
    </message>
    <message>
        <source>That is after the due date. Choose an earlier day, or pay the bill yourself.</source>
        <translation>Eso es después del vencimiento. Elija un día anterior o pague la factura por su cuenta.</translation>
    </message>
    <message>
        <source>This card expires in %1.</source>
        <translation>Esta tarjeta vence en %1.</translation>
    </message>
    <message>
        <source>AutoPay cannot be changed here for your account.</source>
        <translation>AutoPay no se puede cambiar aquí para su cuenta.</translation>
    </message>
    <message>
        <source>AutoPay cannot be changed here for your account. Call us at %1.</source>
        <translation>AutoPay no se puede cambiar aquí para su cuenta. Llámenos al %1.</translation>
    </message>
    <message>
        <source>Your AutoPay schedule is up to date.</source>
        <translation>Su calendario de AutoPay está al día.</translation>
    </message>
    <message>
        <source>AutoPay Schedule</source>
        <translation>Calendario de AutoPay</translation>
    </message>
    <message>
        <source>Refresh AutoPay Schedule</source>
        <translation>Actualizar el calendario de AutoPay</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Create AutoPay</source>
        <translation>Configurar AutoPay</translation>
    </message>
    <message>
        <source>Update AutoPay</source>
        <translation>Cambiar AutoPay</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn off AutoPay</source>
        <translation>Desactivar AutoPay</translation>
    </message>
</context>
<context>
    <name>AutopayChoices</name>
    <message>
        <source>Pay with</source>
        <translation>Pagar con</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>At most, in dollars</source>
        <translation>Como máximo, en dólares</translation>
    </message>
</context>
<context>
    <name>AutopayConsent</name>
    <message>
        <source>AutoPay authorization</source>
        <translation>Autorización de AutoPay</translation>
    </message>
    <message>
        <source>I have read this and agree to it</source>
        <translation>Leí esto y estoy de acuerdo</translation>
    </message>
    <message>
        <source>Type your full name to sign</source>
        <translation>Escriba su nombre completo para firmar</translation>
    </message>
</context>
<context>
    <name>AutopayForm</name>
    <message>
        <source>Looking up what will be charged</source>
        <translation>Consultando lo que se cobrará</translation>
    </message>
</context>
<context>
    <name>AutopayOff</name>
    <message>
        <source>What turning AutoPay off means</source>
        <translation>Qué significa desactivar AutoPay</translation>
    </message>
</context>
<context>
    <name>AutopaySheet</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Keep AutoPay</source>
        <translation>Conservar AutoPay</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Save and charge %1</source>
        <translation>Guardar y cobrar %1</translation>
    </message>
    <message>
        <source>Only set up AutoPay</source>
        <translation>Solo configurar AutoPay</translation>
    </message>
    <message>
        <source>Pay now and set up AutoPay</source>
        <translation>Pagar ahora y configurar AutoPay</translation>
    </message>
    <message>
        <source>Choose another method</source>
        <translation>Elegir otro método</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Set up AutoPay</source>
        <translation>Configurar AutoPay</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir la página otra vez</translation>
    </message>
    <message>
        <source>Turn off AutoPay</source>
        <translation>Desactivar AutoPay</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New card or bank account</source>
        <translation>Nueva tarjeta o cuenta bancaria</translation>
    </message>
    <message>
        <source>On the due date</source>
        <translation>En la fecha de vencimiento</translation>
    </message>
    <message>
        <source>Before the due date</source>
        <translation>Antes del vencimiento</translation>
    </message>
    <message>
        <source>On a day of the month</source>
        <translation>Un día del mes</translation>
    </message>
    <message>
        <source>The full bill</source>
        <translation>La factura completa</translation>
    </message>
    <message>
        <source>Up to a limit</source>
        <translation>Hasta un límite</translation>
    </message>
    <message>
        <source>%1 days before</source>
        <translation>%1 días antes</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 día antes</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Día %1</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Cuántos días</translation>
    </message>
    <message>
        <source>The smallest limit is %1.</source>
        <translation>El límite mínimo es de %1.</translation>
    </message>
    <message>
        <source>The largest limit is %1.</source>
        <translation>El límite máximo es de %1.</translation>
    </message>
    <message>
        <source>Enter an amount in dollars and cents, for example %1.</source>
        <translation>Escriba un monto en dólares y centavos, por ejemplo %1.</translation>
    </message>
    <message>
        <source>Turn off AutoPay?</source>
        <translation>¿Desactivar AutoPay?</translation>
    </message>
    <message>
        <source>AutoPay</source>
        <translation>AutoPay</translation>
    </message>
    <message>
        <source>Create AutoPay</source>
        <translation>Configurar AutoPay</translation>
    </message>
    <message>
        <source>Update AutoPay</source>
        <translation>Cambiar AutoPay</translation>
    </message>
    <message>
        <source>We charge your bill by itself, so you never miss a due date.</source>
        <translation>Cobramos su factura automáticamente, para que nunca se le pase un vencimiento.</translation>
    </message>
    <message>
        <source>Tick the box to agree.</source>
        <translation>Marque la casilla para aceptar.</translation>
    </message>
    <message>
        <source>Type your full name.</source>
        <translation>Escriba su nombre completo.</translation>
    </message>
    <message>
        <source>Opening the secure page</source>
        <translation>Abriendo la página segura</translation>
    </message>
    <message>
        <source>Your browser did not open. Open the page again, or go back.</source>
        <translation>Su navegador no se abrió. Abra la página otra vez o vuelva atrás.</translation>
    </message>
    <message>
        <source>The secure page is ready</source>
        <translation>La página segura está lista</translation>
    </message>
    <message>
        <source>Enter your card or bank account on the secure page in your browser. This page goes on by itself when you are done. Nothing is charged yet.</source>
        <translation>Ingrese su tarjeta o cuenta bancaria en la página segura de su navegador. Esta página sigue sola cuando termine. Todavía no se cobra nada.</translation>
    </message>
    <message>
        <source>Waiting for the secure page</source>
        <translation>Esperando la página segura</translation>
    </message>
    <message>
        <source>We do not know yet whether it was saved. We keep asking by ourselves, and it is saved once at most. You may close this.</source>
        <translation>Todavía no sabemos si se guardó. Seguimos preguntando por nuestra cuenta, y se guarda como máximo una vez. Puede cerrar esto.</translation>
    </message>
    <message>
        <source>We are checking AutoPay</source>
        <translation>Estamos verificando AutoPay</translation>
    </message>
    <message>
        <source>We do not know yet whether AutoPay was turned off. We keep asking by ourselves. You may close this.</source>
        <translation>Todavía no sabemos si AutoPay se desactivó. Seguimos preguntando por nuestra cuenta. Puede cerrar esto.</translation>
    </message>
    <message>
        <source>From now on you pay each bill yourself. We have sent you an email that confirms it.</source>
        <translation>Desde ahora usted paga cada factura por su cuenta. Le enviamos un correo que lo confirma.</translation>
    </message>
    <message>
        <source>AutoPay is off</source>
        <translation>AutoPay está desactivado</translation>
    </message>
    <message>
        <source>AutoPay is updated</source>
        <translation>AutoPay se cambió</translation>
    </message>
    <message>
        <source>We have sent you a copy of what you agreed to by email.</source>
        <translation>Le enviamos por correo una copia de lo que aceptó.</translation>
    </message>
    <message>
        <source>Next charge: %1 to %2 on %3. We have sent you a copy of what you agreed to by email.</source>
        <translation>Próximo cobro: %1 a %2 el %3. Le enviamos por correo una copia de lo que aceptó.</translation>
    </message>
    <message>
        <source>AutoPay is on</source>
        <translation>AutoPay está activado</translation>
    </message>
    <message>
        <source>AutoPay takes effect once you have confirmed the payment.</source>
        <translation>AutoPay entra en vigor cuando usted confirme el pago.</translation>
    </message>
    <message>
        <source>AutoPay is updated. We send you a copy of what you agreed to by email.</source>
        <translation>AutoPay se cambió. Le enviamos por correo una copia de lo que aceptó.</translation>
    </message>
    <message>
        <source>AutoPay is on. We send you a copy of what you agreed to by email.</source>
        <translation>AutoPay está activado. Le enviamos por correo una copia de lo que aceptó.</translation>
    </message>
    <message>
        <source>AutoPay was not changed: it goes on as it was.</source>
        <translation>AutoPay no se cambió: sigue como estaba.</translation>
    </message>
    <message>
        <source>AutoPay was not set up.</source>
        <translation>AutoPay no se configuró.</translation>
    </message>
    <message>
        <source>bank account ending %1</source>
        <translation>su cuenta bancaria terminada en %1</translation>
    </message>
    <message>
        <source>%1 ending %2</source>
        <translation>su %1 terminada en %2</translation>
    </message>
    <message>
        <source>your bills</source>
        <translation>sus facturas</translation>
    </message>
    <message>
        <source>invoice %1</source>
        <translation>la factura %1</translation>
    </message>
    <message>
        <source>invoices %1</source>
        <translation>las facturas %1</translation>
    </message>
    <message>
        <source>%1 invoices</source>
        <translation>%1 facturas</translation>
    </message>
    <message>
        <source>There is nothing to charge right now. Your next bill goes to %1.</source>
        <translation>Por ahora no hay nada que cobrar. Su próxima factura se cobrará a %1.</translation>
    </message>
    <message>
        <source>Today we will take %1 from %2 for %3.</source>
        <translation>Hoy tomaremos %1 de %2 por %3.</translation>
    </message>
    <message>
        <source>Today we will charge %1 to %2 for %3.</source>
        <translation>Hoy cobraremos %1 a %2 por %3.</translation>
    </message>
    <message>
        <source>On %1 we will take %2 from %3 for %4.</source>
        <translation>El %1 tomaremos %2 de %3 por %4.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3 for %4.</source>
        <translation>El %1 cobraremos %2 a %3 por %4.</translation>
    </message>
    <message>
        <source>%1 We charge at most %2 at a time; you pay the rest yourself.</source>
        <translation>%1 Cobramos como máximo %2 cada vez; el resto lo paga usted por su cuenta.</translation>
    </message>
    <message>
        <source>After that, each bill one day before its due date.</source>
        <translation>Después, cada factura un día antes de su vencimiento.</translation>
    </message>
    <message>
        <source>After that, each bill %1 days before its due date.</source>
        <translation>Después, cada factura %1 días antes de su vencimiento.</translation>
    </message>
    <message>
        <source>After that, each bill on day %1 of the month.</source>
        <translation>Después, cada factura el día %1 del mes.</translation>
    </message>
    <message>
        <source>After that, each bill on its due date.</source>
        <translation>Después, cada factura en su fecha de vencimiento.</translation>
    </message>
    <message>
        <source>Each bill is charged one day before its due date.</source>
        <translation>Cada factura se cobra un día antes de su vencimiento.</translation>
    </message>
    <message>
        <source>Each bill is charged %1 days before its due date.</source>
        <translation>Cada factura se cobra %1 días antes de su vencimiento.</translation>
    </message>
    <message>
        <source>Each bill is charged on day %1 of the month.</source>
        <translation>Cada factura se cobra el día %1 del mes.</translation>
    </message>
    <message>
        <source>Each bill is charged on its due date.</source>
        <translation>Cada factura se cobra en su fecha de vencimiento.</translation>
    </message>
    <message>
        <source>A shorter month has it on its last day.</source>
        <translation>En un mes más corto, el último día.</translation>
    </message>
    <message>
        <source>That is after the due date: the bill is overdue until then.</source>
        <translation>Eso es después del vencimiento: hasta entonces la factura está vencida.</translation>
    </message>
    <message>
        <source>%1 of it is more than your limit: pay that yourself.</source>
        <translation>%1 superan su límite: páguelos por su cuenta.</translation>
    </message>
    <message>
        <source>You are changing the payment method and owe %1.</source>
        <translation>Está cambiando el método de pago y debe %1.</translation>
    </message>
    <message>
        <source>When you save, we take %1 from %2 now, for %3.</source>
        <translation>Al guardar, tomamos %1 de %2 ahora, por %3.</translation>
    </message>
    <message>
        <source>When you save, we charge %1 to %2 now, for %3.</source>
        <translation>Al guardar, cobramos %1 a %2 ahora, por %3.</translation>
    </message>
    <message>
        <source>If you pay now, we take %1 from %2 today for %3.</source>
        <translation>Si paga ahora, tomamos %1 de %2 hoy por %3.</translation>
    </message>
    <message>
        <source>If you pay now, we charge %1 to %2 today for %3.</source>
        <translation>Si paga ahora, cobramos %1 a %2 hoy por %3.</translation>
    </message>
    <message>
        <source>%1 Your bank takes until %2; it is not paid until then.</source>
        <translation>%1 Su banco tarda hasta el %2; hasta entonces no está pagado.</translation>
    </message>
    <message>
        <source>%1 is overdue already.</source>
        <translation>Ya están vencidos %1.</translation>
    </message>
    <message>
        <source>AutoPay does not pay %1. Please pay it yourself.</source>
        <translation>AutoPay no paga %1. Páguelo por su cuenta, por favor.</translation>
    </message>
    <message>
        <source>%1 If you only set up AutoPay, you pay what is overdue yourself.</source>
        <translation>%1 Si solo configura AutoPay, lo vencido lo paga usted por su cuenta.</translation>
    </message>
    <message>
        <source>If you only set up AutoPay, it does not pay %1: pay it yourself.</source>
        <translation>Si solo configura AutoPay, no paga %1: páguelo por su cuenta.</translation>
    </message>
    <message>
        <source>It takes effect at once: no payment starts by itself any more.</source>
        <translation>Tiene efecto de inmediato: ya no empieza ningún pago automático.</translation>
    </message>
    <message>
        <source>The charge of %1 on %2 will not be made. The last day to stop it for sure is %3.</source>
        <translation>El cobro de %1 del %2 no se hará. El último día para detenerlo con seguridad es el %3.</translation>
    </message>
    <message>
        <source>The charge of %1 on %2 may have begun already. If it has, it goes on and is paid once.</source>
        <translation>El cobro de %1 del %2 quizás ya empezó. Si es así, sigue su curso y se paga una sola vez.</translation>
    </message>
    <message>
        <source>A payment that is already on its way goes on.</source>
        <translation>Un pago que ya está en camino sigue su curso.</translation>
    </message>
    <message>
        <source>You then pay each bill yourself. We confirm it by email.</source>
        <translation>Desde entonces usted paga cada factura por su cuenta. Se lo confirmamos por correo.</translation>
    </message>
    <message>
        <source>The secure page was closed before it was finished. Nothing was saved.</source>
        <translation>La página segura se cerró antes de terminar. No se guardó nada.</translation>
    </message>
    <message>
        <source>The secure page has expired. Nothing was saved; you can open a new one.</source>
        <translation>La página segura venció. No se guardó nada; puede abrir una nueva.</translation>
    </message>
    <message>
        <source>The secure page could not be opened. Try again, or call us at %1.</source>
        <translation>No se pudo abrir la página segura. Inténtelo de nuevo o llámenos al %1.</translation>
    </message>
    <message>
        <source>That card or account can no longer be used. Choose another one.</source>
        <translation>Esa tarjeta o cuenta ya no se puede usar. Elija otra.</translation>
    </message>
    <message>
        <source>Something changed meanwhile, so nothing was saved. Please read it again.</source>
        <translation>Algo cambió mientras tanto, así que no se guardó nada. Léalo de nuevo, por favor.</translation>
    </message>
    <message>
        <source>AutoPay was changed somewhere else, so nothing was saved. Look at it again.</source>
        <translation>AutoPay se cambió en otro lugar, así que no se guardó nada. Revíselo de nuevo.</translation>
    </message>
    <message>
        <source>AutoPay waits for a payment on its way. Change it once that is settled.</source>
        <translation>AutoPay espera un pago en camino. Cámbielo cuando ese pago se confirme.</translation>
    </message>
    <message>
        <source>This is not available for your account here. Call us at %1.</source>
        <translation>Esto no está disponible aquí para su cuenta. Llámenos al %1.</translation>
    </message>
    <message>
        <source>Nothing was paid or saved: this computer could not keep a record of it. Free some disk space, then try again.</source>
        <translation>No se pagó ni se guardó nada: esta computadora no pudo guardar un registro. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There were too many tries. Wait a minute, then try again.</source>
        <translation>Hubo demasiados intentos. Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal cannot be reached, so nothing was saved. Check your internet connection and try again.</source>
        <translation>No se puede conectar con el portal, así que no se guardó nada. Revise su conexión a internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That did not work, and nothing was saved. Try again, or call us at %1.</source>
        <translation>No funcionó, y no se guardó nada. Inténtelo de nuevo o llámenos al %1.</translation>
    </message>
    <message>
        <source>Loading your payment methods</source>
        <translation>Cargando sus métodos de pago</translation>
    </message>
</context>
<context>
    <name>Balance</name>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>Pay another amount</source>
        <translation>Pagar otro monto</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>Hacer un pago</translation>
    </message>
    <message>
        <source>Balance as of %1</source>
        <translation>Saldo actualizado: %1</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nada que pagar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Saldo a favor</translation>
    </message>
    <message>
        <source>Payment processing</source>
        <translation>Pago en proceso</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Vence el %1</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Vencida desde el %1</translation>
    </message>
    <message>
        <source>Your first bill will appear here.</source>
        <translation>Su primera factura aparecerá aquí.</translation>
    </message>
    <message>
        <source>You are all paid up. Thank you.</source>
        <translation>Está al día con sus pagos. Gracias.</translation>
    </message>
    <message>
        <source>You have %1 in credit. It goes towards your next bill.</source>
        <translation>Tiene %1 a su favor. Se usará para su próxima factura.</translation>
    </message>
    <message>
        <source>A payment of %1 is processing. There is nothing more to pay now.</source>
        <translation>Un pago de %1 está en proceso. Por ahora no tiene que pagar nada más.</translation>
    </message>
    <message>
        <source>%1 of this is being paid: a payment is processing.</source>
        <translation>Se están pagando %1 de este saldo: hay un pago en proceso.</translation>
    </message>
    <message>
        <source>Your credit of %1 is taken off.</source>
        <translation>Ya se descontó su saldo a favor de %1.</translation>
    </message>
    <message>
        <source>Paying here is not available yet. Call %1 to pay.</source>
        <translation>Todavía no se puede pagar aquí. Llame al %1 para pagar.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Bills</name>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
    <message>
        <source>All %1 bills</source>
        <translation>Las %1 facturas</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Payment processing</source>
        <translation>Pago en proceso</translation>
    </message>
    <message>
        <source>A payment of %1 is processing.</source>
        <translation>Un pago de %1 está en proceso.</translation>
    </message>
    <message>
        <source>Part of %1, the rest is paid.</source>
        <translation>Parte de %1; el resto está pagado.</translation>
    </message>
    <message>
        <source>%1 unpaid</source>
        <translation>%1 sin pagar</translation>
    </message>
    <message>
        <source>Choose a bill to pay</source>
        <translation>Elija una factura para pagar</translation>
    </message>
    <message>
        <source>Pay 1 bill · %1</source>
        <translation>Pagar 1 factura · %1</translation>
    </message>
    <message>
        <source>Pay all %1 bills · %2</source>
        <translation>Pagar las %1 facturas · %2</translation>
    </message>
    <message>
        <source>Pay %1 bills · %2</source>
        <translation>Pagar %1 facturas · %2</translation>
    </message>
    <message>
        <source>No unpaid bills</source>
        <translation>No tiene facturas por pagar</translation>
    </message>
    <message>
        <source>We email you when the next one is ready, and it appears here.</source>
        <translation>Le avisaremos por correo electrónico cuando esté lista la próxima, y aparecerá aquí.</translation>
    </message>
    <message>
        <source>No bills yet</source>
        <translation>Todavía no hay facturas</translation>
    </message>
    <message>
        <source>Your first bill comes after your service starts. We email it, and it appears here.</source>
        <translation>Su primera factura llega después de que empiece su servicio. Se la enviaremos por correo electrónico y aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>BillsCard</name>
    <message>
        <source>Bills</source>
        <translation>Facturas por pagar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Show today in the calendar</source>
        <translation>Mostrar hoy en el calendario</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CalendarEntries</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Install / visit</source>
        <translation>Instalación / visita</translation>
    </message>
    <message>
        <source>Invoice due</source>
        <translation>Vence factura</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>AutoPay</source>
        <translation>AutoPay</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>The time is not set yet.</source>
        <translation>Todavía no hay hora.</translation>
    </message>
    <message>
        <source>Canceled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>AutoPay scheduled</source>
        <translation>AutoPay programado</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>AutoPay pays it on %1.</source>
        <translation>AutoPay la paga el %1.</translation>
    </message>
    <message>
        <source>AutoPay · %1</source>
        <translation>AutoPay · %1</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Scheduled payment</source>
        <translation>Pago programado</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>Pago de %1</translation>
    </message>
    <message>
        <source>AutoPay runs on this day.</source>
        <translation>AutoPay cobra este día.</translation>
    </message>
    <message>
        <source>We will charge %1 to %2 for invoice %3.</source>
        <translation>Cobraremos %1 a %2 por la factura %3.</translation>
    </message>
    <message>
        <source>We will charge %1 to %2.</source>
        <translation>Cobraremos %1 a %2.</translation>
    </message>
    <message>
        <source>We will charge %1.</source>
        <translation>Cobraremos %1.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Ticket visit</source>
        <translation>Visita por reporte</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Reporte</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagada en parte</translation>
    </message>
    <message>
        <source>Payment processing</source>
        <translation>Pago en proceso</translation>
    </message>
    <message>
        <source>%1 was due on this day. It is paid.</source>
        <translation>%1 vencía este día. Está pagado.</translation>
    </message>
    <message>
        <source>%1 is due on this day.</source>
        <translation>%1 vence este día.</translation>
    </message>
    <message>
        <source>%1 was due on this day and is not paid yet.</source>
        <translation>%1 vencía este día y todavía no está pagado.</translation>
    </message>
    <message>
        <source>%1 is due on this day. A payment for it is processing.</source>
        <translation>%1 vence este día. Hay un pago en proceso.</translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Show today in the calendar</source>
        <translation>Mostrar hoy en el calendario</translation>
    </message>
    <message>
        <source>Show the calendar as</source>
        <translation>Mostrar el calendario como</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Add to my calendar</source>
        <translation>Añadir a mi calendario</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>Instalaciones</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Ticket visits</source>
        <translation>Visitas por reporte</translation>
    </message>
    <message>
        <source>Invoices due</source>
        <translation>Vencimientos</translation>
    </message>
    <message>
        <source>AutoPay</source>
        <translation>AutoPay</translation>
    </message>
    <message>
        <source>Scheduled payments</source>
        <translation>Pagos programados</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>No se pudo cargar %1.</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Previous 3 months</source>
        <translation>3 meses anteriores</translation>
    </message>
    <message>
        <source>Next 3 months</source>
        <translation>3 meses siguientes</translation>
    </message>
    <message>
        <source>Nothing of this kind in %1: %2.</source>
        <translation>No hay nada de este tipo en %1: %2.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Nothing is scheduled in %1.</source>
        <translation>No hay nada programado en %1.</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Ir a hoy</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>No hay nada programado</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Your calendar could not be loaded</source>
        <translation>No se pudo cargar su calendario</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CalendarSharing</name>
    <message>
        <source>The address is copied.</source>
        <translation>La dirección está copiada.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2</source>
        <translation>Guardado como %1 en %2</translation>
    </message>
    <message>
        <source>Handed to your calendar program; %1 is in %2</source>
        <translation>Entregado a su programa de calendario; %1 está en %2</translation>
    </message>
    <message>
        <source>Saved as %1 in %2. Open it with your calendar program.</source>
        <translation>Guardado como %1 en %2. Ábralo con su programa de calendario.</translation>
    </message>
    <message>
        <source>The file could not be saved. Free some disk space, then try again.</source>
        <translation>No se pudo guardar el archivo. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 calendar</source>
        <translation>Calendario de %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It has everything from %1 to %2 in it. It does not change by itself later.</source>
        <translation>Contiene todo desde el %1 hasta el %2. Después no cambia por sí solo.</translation>
    </message>
    <message>
        <source>Your calendar program, or your phone, reads a secret address and keeps itself up to date. Amounts, addresses and notes stay out of it. Whoever has the address can read it, until you turn it off.</source>
        <translation>Su programa de calendario, o su teléfono, lee una dirección secreta y se mantiene al día. Los montos, las direcciones y las notas no aparecen. Quien tenga la dirección puede leerla hasta que usted la desactive.</translation>
    </message>
    <message>
        <source>Add this address to your calendar program, or scan the code with your phone. Copy it now: it is shown this once.</source>
        <translation>Añada esta dirección a su programa de calendario o escanee el código con su teléfono. Cópiela ahora: se muestra solo esta vez.</translation>
    </message>
    <message>
        <source>An address is in use. It was shown once; make a new one to see one again.</source>
        <translation>Hay una dirección en uso. Se mostró una sola vez; cree una nueva para ver otra.</translation>
    </message>
    <message>
        <source>An address is in use since %1. It was shown once; make a new one to see one again.</source>
        <translation>Hay una dirección en uso desde: %1. Se mostró una sola vez; cree una nueva para ver otra.</translation>
    </message>
    <message>
        <source>This demo&apos;s address works on this computer alone, not on your phone.</source>
        <translation>La dirección de esta demostración funciona solo en esta computadora, no en su teléfono.</translation>
    </message>
    <message>
        <source>Make a new address?</source>
        <translation>¿Crear una dirección nueva?</translation>
    </message>
    <message>
        <source>The address in use stops working at once. Calendars that read it get no more news until you give them the new one.</source>
        <translation>La dirección en uso deja de funcionar de inmediato. Los calendarios que la leen no reciben más novedades hasta que les dé la nueva.</translation>
    </message>
    <message>
        <source>Make a new address</source>
        <translation>Crear una dirección nueva</translation>
    </message>
    <message>
        <source>Turn the address off?</source>
        <translation>¿Desactivar la dirección?</translation>
    </message>
    <message>
        <source>It stops working at once. Calendars that read it keep what they have and get no more news.</source>
        <translation>Deja de funcionar de inmediato. Los calendarios que la leen conservan lo que tienen y no reciben más novedades.</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivarla</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Make a one-time payment</source>
        <translation>Hacer un pago único</translation>
    </message>
    <message>
        <source>Pay one bill, several, or any amount.</source>
        <translation>Pague una factura, varias o cualquier monto.</translation>
    </message>
    <message>
        <source>Save a payment method</source>
        <translation>Guardar un método de pago</translation>
    </message>
    <message>
        <source>A card or a bank account for later. Nothing is charged.</source>
        <translation>Una tarjeta o una cuenta bancaria para más tarde. No se cobra nada.</translation>
    </message>
    <message>
        <source>Set up recurring payments</source>
        <translation>Configurar pagos recurrentes</translation>
    </message>
    <message>
        <source>Looking whether AutoPay is on…</source>
        <translation>Comprobando si AutoPay está activado…</translation>
    </message>
    <message>
        <source>AutoPay pays each bill by itself.</source>
        <translation>AutoPay paga cada factura automáticamente.</translation>
    </message>
    <message>
        <source>AutoPay is on already. It is updated on the home page, not here.</source>
        <translation>AutoPay ya está activado. Se cambia en la página de inicio, no aquí.</translation>
    </message>
    <message>
        <source>AutoPay is on already, with %1. It is updated on the home page, not here.</source>
        <translation>AutoPay ya está activado, con %1. Se cambia en la página de inicio, no aquí.</translation>
    </message>
    <message>
        <source>Update AutoPay on the home page</source>
        <translation>Cambiar AutoPay en la página de inicio</translation>
    </message>
</context>
<context>
    <name>CardMenuSheet</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>plus %1 once</source>
        <translation>más %1 una sola vez</translation>
    </message>
    <message>
        <source>Services can be added once your account is active again. Call us.</source>
        <translation>Podrá agregar servicios cuando su cuenta vuelva a estar activa. Llámenos.</translation>
    </message>
    <message>
        <source>Not available at your address yet.</source>
        <translation>Todavía no está disponible en su dirección.</translation>
    </message>
    <message>
        <source>You have this kind of service already. Call us to change it.</source>
        <translation>Ya tiene este tipo de servicio. Llámenos para cambiarlo.</translation>
    </message>
    <message>
        <source>Needs internet service from us.</source>
        <translation>Necesita nuestro servicio de internet.</translation>
    </message>
    <message>
        <source>Not available now. Call us to ask why.</source>
        <translation>No está disponible ahora. Llámenos para saber por qué.</translation>
    </message>
    <message>
        <source>%1 (+%2 a month, +%3 once)</source>
        <translation>%1 (+%2 al mes, +%3 una vez)</translation>
    </message>
    <message>
        <source>%1 (+%2 a month)</source>
        <translation>%1 (+%2 al mes)</translation>
    </message>
    <message>
        <source>%1 (+%2 once)</source>
        <translation>%1 (+%2 una vez)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Someone has to be at home.</source>
        <translation>Debe haber alguien en casa.</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Each month, in total</source>
        <translation>Cada mes, en total</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Una sola vez</translation>
    </message>
    <message>
        <source>Once, in total</source>
        <translation>Una sola vez, en total</translation>
    </message>
    <message>
        <source>For %1, due %2</source>
        <translation>Por %1, vence el %2</translation>
    </message>
    <message>
        <source>On your first bill with it</source>
        <translation>En la primera factura que lo incluya</translation>
    </message>
    <message>
        <source>First bill, in total</source>
        <translation>Primera factura, en total</translation>
    </message>
    <message>
        <source>Part of a month, %1</source>
        <translation>Parte de un mes, %1</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Incluido</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1 una sola vez</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Agregar un servicio</translation>
    </message>
    <message>
        <source>What you have now stays as it is. Prices are before taxes and fees.</source>
        <translation>Lo que tiene ahora sigue igual. Los precios no incluyen impuestos ni cargos.</translation>
    </message>
    <message>
        <source>The services could not be loaded</source>
        <translation>No se pudieron cargar los servicios</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>When should we come?</source>
        <translation>¿Cuándo podemos ir?</translation>
    </message>
    <message>
        <source>Someone has to be at home: %1.</source>
        <translation>Debe haber alguien en casa: %1.</translation>
    </message>
    <message>
        <source>The times could not be loaded</source>
        <translation>No se pudieron cargar los horarios</translation>
    </message>
    <message>
        <source>No free times online</source>
        <translation>No hay horarios libres en línea</translation>
    </message>
    <message>
        <source>Call us at %1 and we find one together.</source>
        <translation>Llámenos al %1 y buscamos uno juntos.</translation>
    </message>
    <message>
        <source>Show more days</source>
        <translation>Mostrar más días</translation>
    </message>
    <message>
        <source>Check your order</source>
        <translation>Revise su pedido</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>Para %1.</translation>
    </message>
    <message>
        <source>Place order · %1 a month</source>
        <translation>Hacer el pedido · %1 al mes</translation>
    </message>
    <message>
        <source>These prices are before taxes and fees, which depend on your address. Your other services stay as they are: this order ends none of them.</source>
        <translation>Estos precios no incluyen impuestos ni cargos, que dependen de su dirección. Sus demás servicios siguen igual: este pedido no termina ninguno.</translation>
    </message>
    <message>
        <source>Your order number is %1. We set it up from here and email you when it works.</source>
        <translation>Su número de pedido es %1. Nosotros lo activamos y le avisamos por correo electrónico cuando funcione.</translation>
    </message>
    <message>
        <source>Your order number is %1. We come on %2. The appointment is on your calendar.</source>
        <translation>Su número de pedido es %1. Iremos el %2. La cita está en su calendario.</translation>
    </message>
    <message>
        <source>See my services</source>
        <translation>Ver mis servicios</translation>
    </message>
    <message>
        <source>See my calendar</source>
        <translation>Ver mi calendario</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>Pedido hecho</translation>
    </message>
    <message>
        <source>The connection broke before the portal answered. We keep asking for you. The order cannot be placed twice, so there is no need to order again. You may close this: we tell you as soon as we know. If it takes long, call us at %1.</source>
        <translation>La conexión se cortó antes de que el portal respondiera. Seguimos preguntando por usted. El pedido no se puede hacer dos veces, así que no hace falta repetirlo. Puede cerrar esto: le avisaremos en cuanto lo sepamos. Si tarda mucho, llámenos al %1.</translation>
    </message>
    <message>
        <source>We do not know yet whether your order arrived</source>
        <translation>Todavía no sabemos si llegó su pedido</translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Choose at least one service to add.</source>
        <translation>Elija al menos un servicio para agregar.</translation>
    </message>
    <message>
        <source>Choose a time for us to come.</source>
        <translation>Elija un horario para nuestra visita.</translation>
    </message>
    <message>
        <source>Something in your cart cannot be added any more. Nothing was ordered. Look at what is left.</source>
        <translation>Algo de su carrito ya no se puede agregar. No se pidió nada. Revise lo que queda.</translation>
    </message>
    <message>
        <source>Somebody else just took the time you chose. Nothing was ordered. Everything else you chose is kept: choose another time.</source>
        <translation>Otra persona acaba de tomar el horario que eligió. No se pidió nada. Se conserva todo lo demás que eligió: elija otro horario.</translation>
    </message>
    <message>
        <source>The price has changed since you looked. Nothing was ordered. Check the new one.</source>
        <translation>El precio cambió desde que lo vio. No se pidió nada. Revise el nuevo.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. Nothing was ordered. Try again.</source>
        <translation>No se puede conectar con el portal. No se pidió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your account cannot add services now. Nothing was ordered. Call us at %1.</source>
        <translation>Por ahora su cuenta no puede agregar servicios. No se pidió nada. Llámenos al %1.</translation>
    </message>
    <message>
        <source>The portal had a problem. Nothing was ordered. Try again; if it stays, call us at %1.</source>
        <translation>El portal tuvo un problema. No se pidió nada. Inténtelo de nuevo; si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Nothing can be added online</source>
        <translation>No se puede agregar nada en línea</translation>
    </message>
    <message>
        <source>Call us at %1 and we look for what suits you.</source>
        <translation>Llámenos al %1 y buscamos lo que le convenga.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CartChoices</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CartItem</name>
    <message>
        <source>Broadband facts</source>
        <translation>Datos de banda ancha</translation>
    </message>
    <message>
        <source>Broadband facts of %1</source>
        <translation>Datos de banda ancha de %1</translation>
    </message>
</context>
<context>
    <name>CartReview</name>
    <message>
        <source>What your order costs</source>
        <translation>Cuánto cuesta su pedido</translation>
    </message>
</context>
<context>
    <name>CodeBody</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Security code</source>
        <translation>Código de seguridad</translation>
    </message>
    <message>
        <source>When you call us, we ask for this code before we tell you certain things, your static IP address for example, or change certain things on your account.</source>
        <translation>Cuando nos llame, le pediremos este código antes de decirle ciertas cosas, por ejemplo su dirección IP estática, o de cambiar ciertas cosas de su cuenta.</translation>
    </message>
    <message>
        <source>You have no security code yet. Set one, so that we can be sure that it is you when you call.</source>
        <translation>Aún no tiene un código de seguridad. Elija uno para que sepamos que es usted cuando nos llame.</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Ocultar el código</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the security code</source>
        <translation>Copiar el código de seguridad</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Set a code</source>
        <translation>Elegir un código</translation>
    </message>
    <message>
        <source>Change the security code</source>
        <translation>Cambiar el código de seguridad</translation>
    </message>
    <message>
        <source>We never call you to ask for it. Do not tell it to anyone who calls or writes to you.</source>
        <translation>Nunca le llamamos para pedirlo. No lo diga a nadie que le llame o le escriba.</translation>
    </message>
</context>
<context>
    <name>CodesBody</name>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the recovery codes</source>
        <translation>Imprimir los códigos de recuperación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the recovery codes</source>
        <translation>Copiar los códigos de recuperación</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Why invoice %1 is different from the one before</source>
        <translation>Por qué la factura %1 es diferente de la anterior</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>This is your first invoice: there is none before it to compare it with.</source>
        <translation>Esta es su primera factura: no hay ninguna anterior con la que compararla.</translation>
    </message>
    <message>
        <source>It is %1 more than invoice %2.</source>
        <translation>Es %1 más que la factura %2.</translation>
    </message>
    <message>
        <source>It is %1 less than invoice %2.</source>
        <translation>Es %1 menos que la factura %2.</translation>
    </message>
    <message>
        <source>It comes to the same as invoice %1.</source>
        <translation>El total es el mismo que el de la factura %1.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Lo que cambió</translation>
    </message>
    <message>
        <source>What stayed the same</source>
        <translation>Lo que sigue igual</translation>
    </message>
    <message>
        <source>%1: %2. Before %3, now %4.</source>
        <translation>%1: %2. Antes %3, ahora %4.</translation>
    </message>
    <message>
        <source>A promotion ended</source>
        <translation>Terminó una promoción</translation>
    </message>
    <message>
        <source>Charged for a part of the period</source>
        <translation>Se cobra una parte del período</translation>
    </message>
    <message>
        <source>A service was added</source>
        <translation>Se agregó un servicio</translation>
    </message>
    <message>
        <source>A service ended</source>
        <translation>Terminó un servicio</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>Cambió el precio</translation>
    </message>
    <message>
        <source>A credit that is not the same on both</source>
        <translation>Un crédito que no es igual en las dos</translation>
    </message>
    <message>
        <source>Taxes follow what is charged</source>
        <translation>Los impuestos dependen de lo que se cobra</translation>
    </message>
    <message>
        <source>New on this invoice</source>
        <translation>Nuevo en esta factura</translation>
    </message>
    <message>
        <source>No longer on this invoice</source>
        <translation>Ya no está en esta factura</translation>
    </message>
    <message>
        <source>The amount is different</source>
        <translation>El importe es diferente</translation>
    </message>
</context>
<context>
    <name>ComparisonSheet</name>
    <message>
        <source>The comparison could not be loaded</source>
        <translation>No se pudo cargar la comparación</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Añadir un archivo</translation>
    </message>
    <message>
        <source>Files: PNG or JPEG pictures, PDF or plain text, at most 5 MB each.</source>
        <translation>Archivos: imágenes PNG o JPEG, PDF o texto simple, de hasta 5 MB cada uno.</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Mailing address: %1</source>
        <translation>Dirección postal: %1</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Agregar un teléfono</translation>
    </message>
    <message>
        <source>Add a phone number for %1</source>
        <translation>Agregar un teléfono de %1</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>Agregar un correo</translation>
    </message>
    <message>
        <source>Add an email for %1</source>
        <translation>Agregar un correo electrónico de %1</translation>
    </message>
</context>
<context>
    <name>ContactReach</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>Confirmar %1</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>%1 is confirmed</source>
        <translation>%1 está confirmado</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Enter the street and the number, or leave the whole address empty.</source>
        <translation>Escriba la calle y el número, o deje vacía toda la dirección.</translation>
    </message>
    <message>
        <source>Enter the city.</source>
        <translation>Escriba la ciudad.</translation>
    </message>
    <message>
        <source>Enter the state.</source>
        <translation>Escriba el estado.</translation>
    </message>
    <message>
        <source>Enter the ZIP code.</source>
        <translation>Escriba el código postal.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>Escriba un número de teléfono.</translation>
    </message>
    <message>
        <source>This is not a phone number we can call. Check it, with its area code.</source>
        <translation>No podemos llamar a este número. Revíselo, con su código de área.</translation>
    </message>
    <message>
        <source>This contact has this number already. Enter another one.</source>
        <translation>Este contacto ya tiene este número. Escriba otro.</translation>
    </message>
    <message>
        <source>Enter an email address.</source>
        <translation>Escriba un correo electrónico.</translation>
    </message>
    <message>
        <source>This is not an email address. It should look like name@example.com.</source>
        <translation>Esto no es un correo electrónico. Debe ser como nombre@ejemplo.com.</translation>
    </message>
    <message>
        <source>This contact has this email already. Enter another one.</source>
        <translation>Este contacto ya tiene este correo electrónico. Escriba otro.</translation>
    </message>
    <message>
        <source>Every account needs a primary contact. Make someone else primary first.</source>
        <translation>Toda cuenta necesita un contacto principal. Primero haga principal a otra persona.</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Agregar un contacto</translation>
    </message>
    <message>
        <source>This is the last primary contact, so it cannot be removed.</source>
        <translation>Este es el último contacto principal, por eso no se puede eliminar.</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Agregar un número de teléfono</translation>
    </message>
    <message>
        <source>Edit phone number</source>
        <translation>Editar número de teléfono</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>Agregar un correo electrónico</translation>
    </message>
    <message>
        <source>Edit email</source>
        <translation>Editar correo electrónico</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>With its area code. Begin with + for another country.</source>
        <translation>Con su código de área. Empiece con + si es de otro país.</translation>
    </message>
    <message>
        <source>This number is complete. We will send it a code to confirm it.</source>
        <translation>Este número está completo. Le enviaremos un código para confirmarlo.</translation>
    </message>
    <message>
        <source>This number is complete.</source>
        <translation>Este número está completo.</translation>
    </message>
    <message>
        <source>Such as name@example.com.</source>
        <translation>Por ejemplo, nombre@ejemplo.com.</translation>
    </message>
    <message>
        <source>This address is complete.</source>
        <translation>Esta dirección está completa.</translation>
    </message>
    <message>
        <source>This address is complete. We will send it a code to confirm it.</source>
        <translation>Esta dirección está completa. Le enviaremos un código para confirmarla.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Your changes are not saved</source>
        <translation>Sus cambios no están guardados</translation>
    </message>
    <message>
        <source>Leave without saving them?</source>
        <translation>¿Salir sin guardarlos?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your contacts could not be loaded</source>
        <translation>No se pudieron cargar sus contactos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>¿De quién es?</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Choose which one stays. Everything else you typed is kept too.</source>
        <translation>Elija cuál se conserva. También se conserva todo lo demás que escribió.</translation>
    </message>
    <message>
        <source>It does not touch what you typed. Save to keep both.</source>
        <translation>No afecta lo que usted escribió. Guarde para conservar ambos.</translation>
    </message>
    <message>
        <source>Someone else changed this</source>
        <translation>Otra persona cambió esto</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>No se perdió nada</translation>
    </message>
    <message>
        <source>Save both</source>
        <translation>Guardar ambos</translation>
    </message>
    <message>
        <source>%1 is on the account</source>
        <translation>%1 está en la cuenta</translation>
    </message>
    <message>
        <source>How do we reach this person? You can add more at any time.</source>
        <translation>¿Cómo nos comunicamos con esta persona? Puede agregar más en cualquier momento.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Remove this phone number?</source>
        <translation>¿Eliminar este número de teléfono?</translation>
    </message>
    <message>
        <source>Remove this email?</source>
        <translation>¿Eliminar este correo electrónico?</translation>
    </message>
    <message>
        <source>We will not use %1 for %2 any more. To use it again, it has to be confirmed again.</source>
        <translation>Ya no usaremos %1 para %2. Para volver a usarlo, habrá que confirmarlo otra vez.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <source>Send another code in %1 s</source>
        <translation>Enviar otro código en %1 s</translation>
    </message>
    <message>
        <source>The code is good for 15 minutes.</source>
        <translation>El código sirve durante 15 minutos.</translation>
    </message>
    <message>
        <source>We sent another code. Only the newest one counts.</source>
        <translation>Enviamos otro código. Solo sirve el más reciente.</translation>
    </message>
    <message>
        <source>We sent a code with 6 digits to %1. Enter it here to confirm that it is right.</source>
        <translation>Enviamos un código de 6 dígitos a %1. Escríbalo aquí para confirmar que es correcto.</translation>
    </message>
    <message>
        <source>Confirm it with a code</source>
        <translation>Confírmelo con un código</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Decides about the account. We call this person first.</source>
        <translation>Decide sobre la cuenta. Llamamos primero a esta persona.</translation>
    </message>
    <message>
        <source>Can talk to us about invoices and payments.</source>
        <translation>Puede hablar con nosotros sobre facturas y pagos.</translation>
    </message>
    <message>
        <source>Can talk to us about equipment and visits.</source>
        <translation>Puede hablar con nosotros sobre equipos y visitas.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Celular</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Interrupciones del servicio</translation>
    </message>
    <message>
        <source>Offers and news</source>
        <translation>Ofertas y novedades</translation>
    </message>
    <message>
        <source>Not notified of anything</source>
        <translation>No recibe avisos</translation>
    </message>
    <message>
        <source>Notified of: %1</source>
        <translation>Recibe avisos de: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4</source>
        <translation>%1, %2, %3 %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Mailing address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Tipo de teléfono</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Función: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>This cannot be used. Check it.</source>
        <translation>Esto no se puede usar. Revíselo.</translation>
    </message>
    <message>
        <source>Wait %1 seconds, then try again.</source>
        <translation>Espere %1 segundos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait %1 minutes, then try again.</source>
        <translation>Espere %1 minutos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many codes were sent</source>
        <translation>Se enviaron demasiados códigos</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>No se pudo guardar</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>Nothing was saved. What you typed stays here: check your internet connection.</source>
        <translation>No se guardó nada. Lo que escribió sigue aquí: revise su conexión a internet.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no respondió</translation>
    </message>
    <message>
        <source>We cannot tell yet whether this was saved. Save again: nothing is added twice.</source>
        <translation>Todavía no sabemos si se guardó. Guarde otra vez: nada se agrega dos veces.</translation>
    </message>
    <message>
        <source>This is the last primary contact</source>
        <translation>Este es el último contacto principal</translation>
    </message>
    <message>
        <source>The account has as many contacts as it can have</source>
        <translation>La cuenta ya tiene todos los contactos que puede tener</translation>
    </message>
    <message>
        <source>Remove someone first, then add this contact.</source>
        <translation>Primero elimine a alguien; después agregue este contacto.</translation>
    </message>
    <message>
        <source>This contact has as many of these as there can be</source>
        <translation>Este contacto ya tiene todos los que puede tener</translation>
    </message>
    <message>
        <source>Remove one that is not used any more, then add this one.</source>
        <translation>Elimine uno que ya no se use; después agregue este.</translation>
    </message>
    <message>
        <source>This looks like a card number</source>
        <translation>Esto parece un número de tarjeta</translation>
    </message>
    <message>
        <source>To keep it safe, nothing was saved. Never type a card number here.</source>
        <translation>Para protegerlo, no se guardó nada. Nunca escriba aquí un número de tarjeta.</translation>
    </message>
    <message>
        <source>It is too late to undo this</source>
        <translation>Ya es tarde para deshacer esto</translation>
    </message>
    <message>
        <source>Add the contact again.</source>
        <translation>Agregue el contacto de nuevo.</translation>
    </message>
    <message>
        <source>Someone else removed this in the meantime</source>
        <translation>Mientras tanto, otra persona eliminó esto</translation>
    </message>
    <message>
        <source>What you typed is still here. Save it to add it again.</source>
        <translation>Lo que escribió sigue aquí. Guárdelo para agregarlo de nuevo.</translation>
    </message>
    <message>
        <source>Someone else removed this contact in the meantime</source>
        <translation>Mientras tanto, otra persona eliminó este contacto</translation>
    </message>
    <message>
        <source>What you typed is still here. Close this, and add it to another contact.</source>
        <translation>Lo que escribió sigue aquí. Cierre esto y agréguelo a otro contacto.</translation>
    </message>
    <message>
        <source>Someone else changed this just now</source>
        <translation>Otra persona acaba de cambiar esto</translation>
    </message>
    <message>
        <source>Look at it as it is now before you remove it.</source>
        <translation>Vea cómo está ahora antes de eliminarlo.</translation>
    </message>
    <message>
        <source>Enter the 6 digits we sent.</source>
        <translation>Escriba los 6 dígitos que enviamos.</translation>
    </message>
    <message>
        <source>This is not the code we sent last. Check it.</source>
        <translation>No es el último código que enviamos. Revíselo.</translation>
    </message>
    <message>
        <source>This code is too old. Send another code.</source>
        <translation>Este código ya venció. Envíe otro código.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Send another code.</source>
        <translation>Demasiados códigos incorrectos. Envíe otro código.</translation>
    </message>
    <message>
        <source>%1 is back on the account</source>
        <translation>%1 está de nuevo en la cuenta</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 fue eliminado.</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>%1. Roles: %2</source>
        <translation>%1. Funciones: %2</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>The people on your account, how we reach them, and what we tell them.</source>
        <translation>Las personas de su cuenta, cómo nos comunicamos con ellas y qué les avisamos.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Agregar un contacto</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Todavía no hay contactos</translation>
    </message>
    <message>
        <source>Add the people we may talk to about this account.</source>
        <translation>Agregue a las personas con las que podemos hablar de esta cuenta.</translation>
    </message>
    <message>
        <source>Your contacts could not be loaded</source>
        <translation>No se pudieron cargar sus contactos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Close the month</source>
        <translation>Cerrar el mes</translation>
    </message>
    <message>
        <source>Pick a day: %1</source>
        <translation>Elegir un día: %1</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, elegido</translation>
    </message>
    <message>
        <source>%1, cannot be chosen</source>
        <translation>%1, no se puede elegir</translation>
    </message>
    <message>
        <source>Choose the day, %1</source>
        <translation>Elija el día, %1</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>DemoMail</name>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Adjunto: %1</translation>
    </message>
    <message>
        <source>A message without words</source>
        <translation>Un mensaje sin texto</translation>
    </message>
</context>
<context>
    <name>DemoMailSheet</name>
    <message>
        <source>Emails sent by this demo</source>
        <translation>Correos enviados por esta demostración</translation>
    </message>
    <message>
        <source>They go to nobody: this is where you read them, with the codes in them.</source>
        <translation>No se envían a nadie: aquí puede leerlos, con los códigos que contienen.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Make a payment, or choose “Forgot password?”, and look here.</source>
        <translation>Todavía no se envió nada. Haga un pago o elija «¿Olvidó su contraseña?» y vuelva a mirar aquí.</translation>
    </message>
    <message>
        <source>All emails</source>
        <translation>Todos los correos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DocumentButtons</name>
    <message>
        <source>View PDF</source>
        <translation>Ver PDF</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Enviar por correo</translation>
    </message>
</context>
<context>
    <name>DocumentSheet</name>
    <message>
        <source>Loading the document</source>
        <translation>Cargando el documento</translation>
    </message>
    <message>
        <source>The document could not be opened</source>
        <translation>No se pudo abrir el documento</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Enviar por correo</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Saved as %1 in %2</source>
        <translation>Guardado como %1 en %2</translation>
    </message>
    <message>
        <source>The file could not be saved. Free some disk space, then try again.</source>
        <translation>No se pudo guardar el archivo. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is on its way to the printer</source>
        <translation>%1 va en camino a la impresora</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
    <message>
        <source>Statement %1</source>
        <translation>Estado de cuenta %1</translation>
    </message>
    <message>
        <source>This document cannot be shown. Try again, or call us at %1.</source>
        <translation>No se puede mostrar este documento. Inténtelo de nuevo o llámenos al %1.</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, or choose another one.</source>
        <translation>La impresora no lo aceptó. Revise que esté encendida o elija otra.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 pages are shown. Save the document to see all of it.</source>
        <translation>Se muestran las primeras %1 de %2 páginas. Guarde el documento para verlo completo.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2</source>
        <translation>%1 va en camino a %2</translation>
    </message>
    <message>
        <source>You have emailed many documents in the last hour. Wait a while, or save this one instead.</source>
        <translation>Ha enviado muchos documentos por correo en la última hora. Espere un rato o guarde este.</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>Do not send %1</source>
        <translation>No enviar %1</translation>
    </message>
</context>
<context>
    <name>EmailSection</name>
    <message>
        <source>Notifications and email</source>
        <translation>Notificaciones y correo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>We write to your address about</source>
        <translation>Escribimos a su dirección sobre</translation>
    </message>
    <message>
        <source>Codes, changes to your sign-in or contacts, copies of what you agree to, and what AutoPay will charge come in any case. Other addresses: see Contacts.</source>
        <translation>Los códigos, los cambios en su acceso o en sus contactos, las copias de lo que usted acepta y lo que AutoPay va a cobrar llegan siempre. Otras direcciones: consulte Contactos.</translation>
    </message>
    <message>
        <source>Language of emails and documents</source>
        <translation>Idioma de los correos y documentos</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Step %1 of 3</source>
        <translation>Paso %1 de 3</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrarse</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>¿Olvidó su contraseña?</translation>
    </message>
    <message>
        <source>Enter your account number and the email address we have on file. We send you a code.</source>
        <translation>Escriba su número de cuenta y el correo electrónico que tenemos registrado. Le enviamos un código.</translation>
    </message>
    <message>
        <source>Enter your username or email. We send a code to the email address we have on file.</source>
        <translation>Escriba su nombre de usuario o correo electrónico. Enviamos un código al correo que tenemos registrado.</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Enviar el código</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>Send another code in %1 s</source>
        <translation>Enviar otro código en %1 s</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <source>Check your email</source>
        <translation>Revise su correo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>We sent another code. Only the newest one works, for %2 minutes.</source>
        <translation>Enviamos otro código. Solo el más reciente sirve, durante %2 minutos.</translation>
    </message>
    <message>
        <source>If this account number and %1 belong together, a code is on its way there. It works for %2 minutes.</source>
        <translation>Si este número de cuenta y %1 corresponden, un código va en camino. Sirve durante %2 minutos.</translation>
    </message>
    <message>
        <source>If we know %1, a code is on its way to the email address we have on file. It works for %2 minutes.</source>
        <translation>Si conocemos a %1, un código va en camino al correo que tenemos registrado. Sirve durante %2 minutos.</translation>
    </message>
    <message>
        <source>Somebody else has this username. Choose another one.</source>
        <translation>Otra persona tiene este nombre de usuario. Elija otro.</translation>
    </message>
    <message>
        <source>Use at least 3 characters and no blanks. Of email addresses, only your own will do.</source>
        <translation>Use al menos 3 caracteres y ningún espacio. De los correos electrónicos, solo sirve el suyo.</translation>
    </message>
    <message>
        <source>Choose how you sign in</source>
        <translation>Elija cómo iniciar sesión</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>Elija una contraseña nueva</translation>
    </message>
    <message>
        <source>For %1. You are then signed out everywhere.</source>
        <translation>Para %1. Después se cierra su sesión en todas partes.</translation>
    </message>
    <message>
        <source>Register and sign in</source>
        <translation>Registrarse e iniciar sesión</translation>
    </message>
    <message>
        <source>Save the password</source>
        <translation>Guardar la contraseña</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>You are registered</source>
        <translation>Ya está registrado</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Su contraseña ha cambiado</translation>
    </message>
    <message>
        <source>Sign in with what you have just chosen.</source>
        <translation>Inicie sesión con lo que acaba de elegir.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Enter the 11 digits of your account number. They are on your bill.</source>
        <translation>Escriba los 11 dígitos de su número de cuenta. Están en su factura.</translation>
    </message>
    <message>
        <source>Enter the email address that your bills go to.</source>
        <translation>Escriba el correo electrónico al que llegan sus facturas.</translation>
    </message>
    <message>
        <source>Enter a username to sign in with.</source>
        <translation>Escriba un nombre de usuario para iniciar sesión.</translation>
    </message>
    <message>
        <source>Enter your username or email.</source>
        <translation>Escriba su nombre de usuario o correo electrónico.</translation>
    </message>
    <message>
        <source>Enter the 6 digits from the email.</source>
        <translation>Escriba los 6 dígitos del correo.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Escriba una contraseña nueva.</translation>
    </message>
    <message>
        <source>This is not the code we sent. Check the newest email.</source>
        <translation>Este no es el código que enviamos. Revise el correo más reciente.</translation>
    </message>
    <message>
        <source>This code is too old. Send another one.</source>
        <translation>Este código es demasiado viejo. Pida otro.</translation>
    </message>
    <message>
        <source>This code was used already. Send another one.</source>
        <translation>Este código ya se usó. Pida otro.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Send another one and use that.</source>
        <translation>Demasiados códigos equivocados. Pida otro y use ese.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again. What you typed stays here.</source>
        <translation>Revise su conexión a internet e inténtelo de nuevo. Lo que escribió se queda aquí.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>We cannot tell whether this was done. Try again; if that is refused, try to sign in.</source>
        <translation>No podemos saber si esto se hizo. Inténtelo de nuevo; si no se acepta, intente iniciar sesión.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no responde</translation>
    </message>
    <message>
        <source>Wait %3 min, then try again. If you cannot wait, call us at %1.</source>
        <translation>Espere %3 min e inténtelo de nuevo. Si no puede esperar, llámenos al %1.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas solicitudes</translation>
    </message>
    <message>
        <source>This took too long, or was done already. Begin again, or try to sign in.</source>
        <translation>Esto tardó demasiado, o ya se hizo. Empiece de nuevo o intente iniciar sesión.</translation>
    </message>
    <message>
        <source>This cannot be finished any more</source>
        <translation>Esto ya no se puede terminar</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si sigue igual, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si sigue igual, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>The portal had a problem</source>
        <translation>El portal tuvo un problema</translation>
    </message>
</context>
<context>
    <name>EntryButtons</name>
    <message>
        <source>Pay this bill</source>
        <translation>Pagar esta factura</translation>
    </message>
    <message>
        <source>See the invoice</source>
        <translation>Ver la factura</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Elegir otro horario</translation>
    </message>
    <message>
        <source>Add to my calendar</source>
        <translation>Añadir a mi calendario</translation>
    </message>
</context>
<context>
    <name>EntryChoose</name>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Your email, or a name of your own.</source>
        <translation>Su correo electrónico, o un nombre propio.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
</context>
<context>
    <name>EntryCode</name>
    <message>
        <source>Code from the email</source>
        <translation>Código del correo</translation>
    </message>
    <message>
        <source>No email? Look in the spam folder, too.</source>
        <translation>¿No llegó? Busque también en la carpeta de correo no deseado.</translation>
    </message>
</context>
<context>
    <name>EntryWho</name>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>It has 11 digits and is on your bill.</source>
        <translation>Tiene 11 dígitos y está en su factura.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Email or username</source>
        <translation>Correo electrónico o nombre de usuario</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>This could not be loaded</source>
        <translation>Esto no se pudo cargar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>FeedAddress</name>
    <message>
        <source>The address of your calendar, as a QR code</source>
        <translation>La dirección de su calendario, como código QR</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Make an address</source>
        <translation>Crear una dirección</translation>
    </message>
    <message>
        <source>Make a new address</source>
        <translation>Crear una dirección nueva</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivarla</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Loading the file</source>
        <translation>Cargando el archivo</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>No se pudo abrir el archivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>Bank account •••• %1</source>
        <translation>Cuenta bancaria •••• %1</translation>
    </message>
    <message>
        <source>Card •••• %1</source>
        <translation>Tarjeta •••• %1</translation>
    </message>
</context>
<context>
    <name>FriendsCard</name>
    <message>
        <source>Friends so far</source>
        <translation>Amigos hasta ahora</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Hand out your link or your code. Once a friend signs up, you see here how it goes.</source>
        <translation>Comparta su enlace o su código. Cuando un amigo se registre, verá aquí cómo va.</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Still not clear? Call us at %1.</source>
        <translation>¿Todavía no está claro? Llámenos al %1.</translation>
    </message>
    <message>
        <source>The home page</source>
        <translation>La página de inicio</translation>
    </message>
    <message>
        <source>What you owe, what is planned, and the way to everything else. The star at the top leads here.</source>
        <translation>Lo que debe, lo que está previsto y el camino a todo lo demás. La estrella de arriba trae aquí.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Press Pay in the balance, or tick bills under Bills and pay those.</source>
        <translation>Presione Pagar en el saldo, o marque facturas en Facturas por pagar y pague esas.</translation>
    </message>
    <message>
        <source>Press Pay another amount to pay less, or ahead.</source>
        <translation>Presione Pagar otro monto para pagar menos, o por adelantado.</translation>
    </message>
    <message>
        <source>AutoPay Schedule</source>
        <translation>Calendario de AutoPay</translation>
    </message>
    <message>
        <source>The box says what will be charged next, when, and to which payment method.</source>
        <translation>El recuadro dice qué se cobrará después, cuándo y a qué método de pago.</translation>
    </message>
    <message>
        <source>Press Create AutoPay, Update AutoPay or Turn off. The arrow looks again.</source>
        <translation>Presione Configurar AutoPay, Cambiar AutoPay o Desactivar. La flecha vuelve a consultar.</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Orientarse</translation>
    </message>
    <message>
        <source>The three lines at the top left open the menu with every page.</source>
        <translation>Las tres líneas de arriba a la izquierda abren el menú con todas las páginas.</translation>
    </message>
    <message>
        <source>The green button adds a service, a phone number or an email, and makes a payment.</source>
        <translation>El botón verde agrega un servicio, un teléfono o un correo, y hace un pago.</translation>
    </message>
    <message>
        <source>Press Ctrl+K, or the magnifier, to search pages, actions and invoices.</source>
        <translation>Presione Ctrl+K, o la lupa, para buscar páginas, acciones y facturas.</translation>
    </message>
    <message>
        <source>Your name at the top right has the settings, help and Sign out. F1 opens help anywhere.</source>
        <translation>Su nombre, arriba a la derecha, tiene la configuración, la ayuda y Cerrar sesión. F1 abre la ayuda en cualquier lugar.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find any page, action or invoice from wherever you are.</source>
        <translation>Encuentre cualquier página, acción o factura desde donde esté.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Press Ctrl+K, or the magnifier in the bar at the top.</source>
        <translation>Presione Ctrl+K, o la lupa de la barra de arriba.</translation>
    </message>
    <message>
        <source>Type a few words, such as pay, phone or receipt, in English or Spanish.</source>
        <translation>Escriba unas palabras, como pagar, teléfono o recibo, en inglés o en español.</translation>
    </message>
    <message>
        <source>For an invoice, type its number, its amount, or a month such as December 2026.</source>
        <translation>Para una factura, escriba su número, su monto o un mes, como diciembre de 2026.</translation>
    </message>
    <message>
        <source>Choose with the arrow keys and Enter, or press the line. Esc closes the search.</source>
        <translation>Elija con las flechas y Entrar, o presione la línea. Esc cierra la búsqueda.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Your installs and appointments, invoice due dates and AutoPay charges. Due dates stay here after you paid.</source>
        <translation>Sus instalaciones y citas, los vencimientos de las facturas y los cobros de AutoPay. Los vencimientos se quedan aquí después de pagar.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Choose Month, Week or Agenda, and the kinds you want to see.</source>
        <translation>Elija Mes, Semana o Agenda, y los tipos que desea ver.</translation>
    </message>
    <message>
        <source>Choose a day or an entry to read more about it, or to open its invoice.</source>
        <translation>Elija un día o una entrada para leer más, o para abrir su factura.</translation>
    </message>
    <message>
        <source>Move a visit</source>
        <translation>Cambiar una visita</translation>
    </message>
    <message>
        <source>Choose the visit and press Choose another time.</source>
        <translation>Elija la visita y presione Elegir otro horario.</translation>
    </message>
    <message>
        <source>Pick one of the free times, check it, and press Move the visit.</source>
        <translation>Elija uno de los horarios libres, revíselo y presione Cambiar la visita.</translation>
    </message>
    <message>
        <source>A visit can be moved until 24 hours before it begins. After that, call us.</source>
        <translation>Una visita se puede cambiar hasta 24 horas antes de que empiece. Después, llámenos.</translation>
    </message>
    <message>
        <source>See it in your own calendar</source>
        <translation>Verlo en su propio calendario</translation>
    </message>
    <message>
        <source>Press Add to my calendar.</source>
        <translation>Presione Añadir a mi calendario.</translation>
    </message>
    <message>
        <source>Copy or scan the address that keeps itself up to date, or save a file.</source>
        <translation>Copie o escanee la dirección que se mantiene al día, o guarde un archivo.</translation>
    </message>
    <message>
        <source>Whoever has the address can read your calendar. You can turn it off at any time.</source>
        <translation>Quien tenga la dirección puede leer su calendario. Puede desactivarla en cualquier momento.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>The people on your account, how we reach them, and what we write to each about.</source>
        <translation>Las personas de su cuenta, cómo las contactamos y sobre qué le escribimos a cada una.</translation>
    </message>
    <message>
        <source>Change a phone number or an email</source>
        <translation>Cambiar un teléfono o un correo</translation>
    </message>
    <message>
        <source>Press Edit beside it, or Add a phone number or Add an email below the person.</source>
        <translation>Presione Editar a su lado, o Agregar un teléfono o Agregar un correo debajo de la persona.</translation>
    </message>
    <message>
        <source>Enter it, choose what we may use it for, and press Save.</source>
        <translation>Escríbalo, elija para qué podemos usarlo y presione Guardar.</translation>
    </message>
    <message>
        <source>Enter the code that we send there to confirm it. You can do that later, too.</source>
        <translation>Escriba el código que enviamos ahí para confirmarlo. También puede hacerlo después.</translation>
    </message>
    <message>
        <source>Add or remove a person</source>
        <translation>Agregar o quitar a una persona</translation>
    </message>
    <message>
        <source>Press Add a contact, enter the name, and choose what the person decides about.</source>
        <translation>Presione Agregar un contacto, escriba el nombre y elija sobre qué decide la persona.</translation>
    </message>
    <message>
        <source>To remove somebody, press Edit and then Remove. For a while you can undo it.</source>
        <translation>Para quitar a alguien, presione Editar y luego Quitar. Por un rato puede deshacerlo.</translation>
    </message>
    <message>
        <source>Every account needs a primary contact: the last one cannot be removed.</source>
        <translation>Toda cuenta necesita un contacto principal: el último no se puede quitar.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>What you have with us, what it costs, and what you had before.</source>
        <translation>Lo que tiene con nosotros, lo que cuesta y lo que tuvo antes.</translation>
    </message>
    <message>
        <source>Read about a service</source>
        <translation>Leer sobre un servicio</translation>
    </message>
    <message>
        <source>Each card has the speed, the address, promotions with their end, and the equipment.</source>
        <translation>Cada tarjeta tiene la velocidad, la dirección, las promociones con su fin y el equipo.</translation>
    </message>
    <message>
        <source>Press Broadband facts for the full facts of a plan.</source>
        <translation>Presione Datos de banda ancha para ver todos los datos de un plan.</translation>
    </message>
    <message>
        <source>Add or end a service</source>
        <translation>Agregar o terminar un servicio</translation>
    </message>
    <message>
        <source>Press Add a service, here or with the green button.</source>
        <translation>Presione Agregar un servicio, aquí o con el botón verde.</translation>
    </message>
    <message>
        <source>To end or change one that you have, call us. It cannot be done here.</source>
        <translation>Para terminar o cambiar uno que tiene, llámenos. No se puede hacer aquí.</translation>
    </message>
    <message>
        <source>Adding a service</source>
        <translation>Agregar un servicio</translation>
    </message>
    <message>
        <source>Order another service. What you have now stays as it is.</source>
        <translation>Pida otro servicio. Lo que tiene ahora queda como está.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Choose one or more services. Each says what it costs each month and once.</source>
        <translation>Elija uno o más servicios. Cada uno dice cuánto cuesta al mes y una sola vez.</translation>
    </message>
    <message>
        <source>If somebody has to come, choose a time at which you are at home.</source>
        <translation>Si alguien tiene que ir, elija un horario en que esté en casa.</translation>
    </message>
    <message>
        <source>Check the monthly price and the first bill, then press Place order.</source>
        <translation>Revise el precio mensual y la primera factura, y presione Hacer el pedido.</translation>
    </message>
    <message>
        <source>Nothing is ordered before you press Place order. You get an order number and an email.</source>
        <translation>Nada se pide antes de que presione Hacer el pedido. Recibe un número de pedido y un correo.</translation>
    </message>
    <message>
        <source>If a service cannot be chosen</source>
        <translation>Si un servicio no se puede elegir</translation>
    </message>
    <message>
        <source>The line below its name says why, such as that it is not at your address yet.</source>
        <translation>La línea debajo de su nombre dice por qué, por ejemplo, que aún no llega a su dirección.</translation>
    </message>
    <message>
        <source>Call us: we often find something that suits you.</source>
        <translation>Llámenos: a menudo encontramos algo que le sirve.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Reportes</translation>
    </message>
    <message>
        <source>Write to support and follow what comes of it. If your service is down right now, call us instead.</source>
        <translation>Escriba a soporte y siga lo que resulta. Si su servicio no funciona en este momento, mejor llámenos.</translation>
    </message>
    <message>
        <source>Write to us</source>
        <translation>Escribirnos</translation>
    </message>
    <message>
        <source>Press New ticket, choose what it is about, and tell us what is wrong.</source>
        <translation>Presione Nuevo reporte, elija de qué se trata y díganos qué pasa.</translation>
    </message>
    <message>
        <source>Once the ticket is open, you can add pictures and documents.</source>
        <translation>Cuando el reporte esté abierto, puede agregar fotos y documentos.</translation>
    </message>
    <message>
        <source>Never write a card number or a password into a ticket.</source>
        <translation>Nunca escriba un número de tarjeta ni una contraseña en un reporte.</translation>
    </message>
    <message>
        <source>Answer and close</source>
        <translation>Responder y cerrar</translation>
    </message>
    <message>
        <source>Choose a ticket to read what was said, and write your answer below.</source>
        <translation>Elija un reporte para leer lo que se dijo, y escriba su respuesta abajo.</translation>
    </message>
    <message>
        <source>Press Close ticket once the matter is settled.</source>
        <translation>Presione Cerrar reporte cuando el asunto esté resuelto.</translation>
    </message>
    <message>
        <source>For some accounts tickets are not available yet. Call us then.</source>
        <translation>En algunas cuentas los reportes todavía no están disponibles. En ese caso, llámenos.</translation>
    </message>
    <message>
        <source>Refer a Friend</source>
        <translation>Recomiende a un amigo</translation>
    </message>
    <message>
        <source>Hand out your link or your code. When a friend becomes a customer, you get a credit.</source>
        <translation>Reparta su enlace o su código. Cuando un amigo se hace cliente, usted recibe un crédito.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Copy your link and send it in your own way, or let a friend scan the QR code.</source>
        <translation>Copie su enlace y envíelo a su manera, o deje que un amigo escanee el código QR.</translation>
    </message>
    <message>
        <source>Or enter the friend&apos;s email and press Send the invitation.</source>
        <translation>O escriba el correo de su amigo y presione Enviar la invitación.</translation>
    </message>
    <message>
        <source>The link fills in your code by itself. The code can also be typed on the sign-up page.</source>
        <translation>El enlace pone su código por sí solo. El código también se puede escribir en la página de registro.</translation>
    </message>
    <message>
        <source>See how it goes</source>
        <translation>Ver cómo va</translation>
    </message>
    <message>
        <source>The list below shows how far each friend has come, and when your credit was added.</source>
        <translation>La lista de abajo muestra hasta dónde llegó cada amigo y cuándo se sumó su crédito.</translation>
    </message>
    <message>
        <source>Security Information</source>
        <translation>Información de seguridad</translation>
    </message>
    <message>
        <source>We ask for your security code on the phone before we tell or change certain things, such as a static IP.</source>
        <translation>Le pedimos su código de seguridad por teléfono antes de decir o cambiar ciertas cosas, como una IP fija.</translation>
    </message>
    <message>
        <source>See or change the code</source>
        <translation>Ver o cambiar el código</translation>
    </message>
    <message>
        <source>Press Show the code, and enter your password. It hides by itself.</source>
        <translation>Presione Mostrar el código y escriba su contraseña. Se oculta por sí solo.</translation>
    </message>
    <message>
        <source>Press Change it to choose another one of 4 to 8 digits.</source>
        <translation>Presione Cambiarlo para elegir otro de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>We never call you to ask for it. Do not tell it to anyone who calls you.</source>
        <translation>Nunca lo llamamos para pedírselo. No se lo diga a nadie que lo llame.</translation>
    </message>
    <message>
        <source>Let somebody call for you</source>
        <translation>Dejar que alguien llame por usted</translation>
    </message>
    <message>
        <source>Make a one-call code and give it to the person who calls.</source>
        <translation>Cree un código para una llamada y déselo a la persona que llama.</translation>
    </message>
    <message>
        <source>It works for one call within 15 minutes. Your own code stays secret.</source>
        <translation>Sirve para una llamada dentro de 15 minutos. Su propio código sigue siendo secreto.</translation>
    </message>
    <message>
        <source>See who used it</source>
        <translation>Ver quién lo usó</translation>
    </message>
    <message>
        <source>The list says when the code was shown, changed, asked for and confirmed.</source>
        <translation>La lista dice cuándo se mostró, se cambió, se pidió y se confirmó el código.</translation>
    </message>
    <message>
        <source>User settings</source>
        <translation>Configuración del usuario</translation>
    </message>
    <message>
        <source>How you sign in, where you are signed in, and how this program speaks and looks.</source>
        <translation>Cómo inicia sesión, dónde tiene la sesión abierta, y cómo habla y se ve este programa.</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Cambiar su contraseña</translation>
    </message>
    <message>
        <source>Enter the current password, then the new one, and press Change the password.</source>
        <translation>Escriba la contraseña actual, luego la nueva, y presione Cambiar la contraseña.</translation>
    </message>
    <message>
        <source>Leave Sign out everywhere else on if somebody may know the old one.</source>
        <translation>Deje activado Cerrar la sesión en los demás lugares si alguien puede conocer la anterior.</translation>
    </message>
    <message>
        <source>Turn two-step sign-in on</source>
        <translation>Activar el inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>Under Two-step sign-in, press Set it up, and enter your password.</source>
        <translation>En Inicio de sesión en dos pasos, presione Configurarlo y escriba su contraseña.</translation>
    </message>
    <message>
        <source>Scan the code with an authenticator app on your phone, and enter what the app shows.</source>
        <translation>Escanee el código con una aplicación de autenticación en su teléfono, y escriba lo que muestra la aplicación.</translation>
    </message>
    <message>
        <source>Keep the recovery codes somewhere safe. They let you in without your phone.</source>
        <translation>Guarde los códigos de recuperación en un lugar seguro. Le permiten entrar sin su teléfono.</translation>
    </message>
    <message>
        <source>See where you are signed in</source>
        <translation>Ver dónde tiene la sesión abierta</translation>
    </message>
    <message>
        <source>The list names each device and when it was last used.</source>
        <translation>La lista nombra cada dispositivo y cuándo se usó por última vez.</translation>
    </message>
    <message>
        <source>Press Sign out beside one that you do not know, and change your password.</source>
        <translation>Presione Cerrar sesión junto a uno que no conozca, y cambie su contraseña.</translation>
    </message>
    <message>
        <source>Language, text size and theme</source>
        <translation>Idioma, tamaño del texto y tema</translation>
    </message>
    <message>
        <source>Choose what suits you. It takes effect at once and is remembered on this computer.</source>
        <translation>Elija lo que le convenga. Se aplica de inmediato y se recuerda en esta computadora.</translation>
    </message>
    <message>
        <source>Paying your bills</source>
        <translation>Pagar sus facturas</translation>
    </message>
    <message>
        <source>Pay one bill, several, or another amount, with a saved payment method or a new one. Nothing is charged before you press the last button.</source>
        <translation>Pague una factura, varias u otro monto, con un método de pago guardado o uno nuevo. Nada se cobra antes de que presione el último botón.</translation>
    </message>
    <message>
        <source>Tick the bills to pay, or choose another amount.</source>
        <translation>Marque las facturas que va a pagar, o elija otro monto.</translation>
    </message>
    <message>
        <source>Choose a saved card or bank account, or New card or bank account.</source>
        <translation>Elija una tarjeta o cuenta bancaria guardada, o Nueva tarjeta o cuenta bancaria.</translation>
    </message>
    <message>
        <source>Check the amount and what it pays, then press the button that names the amount.</source>
        <translation>Revise el monto y lo que paga, y presione el botón que nombra el monto.</translation>
    </message>
    <message>
        <source>A new card or bank account is typed on the secure page of our payment processor, which opens in your browser.</source>
        <translation>Una tarjeta o cuenta bancaria nueva se escribe en la página segura de nuestro procesador de pagos, que se abre en su navegador.</translation>
    </message>
    <message>
        <source>Pay on another day</source>
        <translation>Pagar otro día</translation>
    </message>
    <message>
        <source>When you choose how to pay, choose Pay on another day, and the day.</source>
        <translation>Cuando elija cómo pagar, elija Pagar otro día y el día.</translation>
    </message>
    <message>
        <source>Check the day and the amount, then press Schedule. Nothing is charged before.</source>
        <translation>Revise el día y el importe y presione Programar. No se cobra nada antes.</translation>
    </message>
    <message>
        <source>It stands beside the balance. To take it back, press Cancel there in time.</source>
        <translation>Aparece junto al saldo. Para retirarlo, presione Cancelar ahí a tiempo.</translation>
    </message>
    <message>
        <source>When it counts as paid</source>
        <translation>Cuándo cuenta como pagado</translation>
    </message>
    <message>
        <source>A card payment is paid right away.</source>
        <translation>Un pago con tarjeta queda pagado de inmediato.</translation>
    </message>
    <message>
        <source>A payment from a bank account is processing for a few business days before it is paid.</source>
        <translation>Un pago desde una cuenta bancaria está en proceso unos días hábiles antes de quedar pagado.</translation>
    </message>
    <message>
        <source>If the connection breaks, we keep asking what became of it. You are not charged twice.</source>
        <translation>Si se corta la conexión, seguimos preguntando qué pasó. No se le cobra dos veces.</translation>
    </message>
    <message>
        <source>Pay and set up AutoPay in one go</source>
        <translation>Pagar y configurar AutoPay a la vez</translation>
    </message>
    <message>
        <source>When you choose how to pay, turn on Set up recurring payment.</source>
        <translation>Cuando elija cómo pagar, active Configurar pago recurrente.</translation>
    </message>
    <message>
        <source>To set up AutoPay without paying now, use Create AutoPay on the home page.</source>
        <translation>Para configurar AutoPay sin pagar ahora, use Configurar AutoPay en la página de inicio.</translation>
    </message>
    <message>
        <source>AutoPay</source>
        <translation>AutoPay</translation>
    </message>
    <message>
        <source>AutoPay pays each bill by itself, on a day you choose, so that you never miss a due date.</source>
        <translation>AutoPay paga cada factura por sí solo, el día que usted elija, para que nunca se le pase un vencimiento.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Configurarlo</translation>
    </message>
    <message>
        <source>On the home page, press Create AutoPay in the AutoPay Schedule.</source>
        <translation>En la página de inicio, presione Configurar AutoPay en el Calendario de AutoPay.</translation>
    </message>
    <message>
        <source>Choose the payment method, the day, and whether there is a limit.</source>
        <translation>Elija el método de pago, el día y si hay un límite.</translation>
    </message>
    <message>
        <source>Read the sentence that says what will be charged when, tick the box to agree, and save.</source>
        <translation>Lea la frase que dice qué se cobrará y cuándo, marque la casilla para aceptar y guarde.</translation>
    </message>
    <message>
        <source>If you owe something, choose Pay now and set up AutoPay, or Only set up AutoPay.</source>
        <translation>Si debe algo, elija Pagar ahora y configurar AutoPay, o Solo configurar AutoPay.</translation>
    </message>
    <message>
        <source>Change it or turn it off</source>
        <translation>Cambiarlo o desactivarlo</translation>
    </message>
    <message>
        <source>Press Update AutoPay on the home page to change the method, the day or the limit.</source>
        <translation>Presione Cambiar AutoPay en la página de inicio para cambiar el método, el día o el límite.</translation>
    </message>
    <message>
        <source>Press Turn off to pay each bill yourself again. It takes effect at once.</source>
        <translation>Presione Desactivar para volver a pagar cada factura por su cuenta. Se aplica de inmediato.</translation>
    </message>
    <message>
        <source>If you change the payment method while you owe something, the new one is charged when you save. We say so, with the amount, before you save.</source>
        <translation>Si cambia el método de pago mientras debe algo, se cobra en el nuevo al guardar. Se lo decimos, con el monto, antes de guardar.</translation>
    </message>
    <message>
        <source>What we tell you</source>
        <translation>Lo que le avisamos</translation>
    </message>
    <message>
        <source>We email you before each charge, and when one does not go through.</source>
        <translation>Le escribimos un correo antes de cada cobro, y cuando uno no pasa.</translation>
    </message>
    <message>
        <source>A charge that did not go through is tried again a few days later.</source>
        <translation>Un cobro que no pasó se intenta de nuevo unos días después.</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Every invoice of your account, the newest first, with what is on it and how it stands.</source>
        <translation>Todas las facturas de su cuenta, la más nueva primero, con lo que contienen y cómo están.</translation>
    </message>
    <message>
        <source>Find an invoice</source>
        <translation>Encontrar una factura</translation>
    </message>
    <message>
        <source>Choose All, Unpaid or Paid, and a year.</source>
        <translation>Elija Todas, Sin pagar o Pagadas, y un año.</translation>
    </message>
    <message>
        <source>Or type its number or amount, such as 1087 or 74.99.</source>
        <translation>O escriba su número o monto, como 1087 o 74.99.</translation>
    </message>
    <message>
        <source>View, save, print or email it</source>
        <translation>Verla, guardarla, imprimirla o enviarla</translation>
    </message>
    <message>
        <source>Choose the invoice in the list.</source>
        <translation>Elija la factura en la lista.</translation>
    </message>
    <message>
        <source>Press View PDF, Save, Print or Email. Saved files are in your Downloads folder.</source>
        <translation>Presione Ver PDF, Guardar, Imprimir o Enviar por correo. Los archivos guardados están en su carpeta de Descargas.</translation>
    </message>
    <message>
        <source>If an invoice is different from the one before</source>
        <translation>Si una factura es diferente de la anterior</translation>
    </message>
    <message>
        <source>Press Why is this bill different? to see, line by line, what changed and why.</source>
        <translation>Presione ¿Por qué es diferente esta factura? para ver, línea por línea, qué cambió y por qué.</translation>
    </message>
    <message>
        <source>Several invoices, or a statement</source>
        <translation>Varias facturas, o un estado de cuenta</translation>
    </message>
    <message>
        <source>Press Save several, tick the invoices, and save them as one ZIP file.</source>
        <translation>Presione Guardar varias, marque las facturas y guárdelas en un archivo ZIP.</translation>
    </message>
    <message>
        <source>Press Statement for all invoices, payments and credits between two days.</source>
        <translation>Presione Estado de cuenta para ver todas las facturas, pagos y créditos entre dos días.</translation>
    </message>
    <message>
        <source>Payment Receipts</source>
        <translation>Recibos de pago</translation>
    </message>
    <message>
        <source>Every payment you made, what it paid, and the receipt that proves it.</source>
        <translation>Cada pago que hizo, lo que pagó y el recibo que lo comprueba.</translation>
    </message>
    <message>
        <source>Find a payment</source>
        <translation>Encontrar un pago</translation>
    </message>
    <message>
        <source>Choose how it stands and a year, or type its confirmation number or amount.</source>
        <translation>Elija cómo está y un año, o escriba su número de confirmación o monto.</translation>
    </message>
    <message>
        <source>Get the receipt</source>
        <translation>Obtener el recibo</translation>
    </message>
    <message>
        <source>Choose the payment in the list, then press View receipt, Save, Print or Email.</source>
        <translation>Elija el pago en la lista, y presione Ver recibo, Guardar, Imprimir o Enviar por correo.</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Qué significan las palabras</translation>
    </message>
    <message>
        <source>Processing: the money is on its way, and the bill is not paid yet.</source>
        <translation>En proceso: el dinero está en camino, y la factura todavía no está pagada.</translation>
    </message>
    <message>
        <source>Declined: nothing was charged. Pay again, with another method if need be.</source>
        <translation>Rechazado: no se cobró nada. Pague de nuevo, con otro método si hace falta.</translation>
    </message>
    <message>
        <source>Returned by the bank: the bill is open again. Pay it with another method.</source>
        <translation>Devuelto por el banco: la factura está abierta otra vez. Páguela con otro método.</translation>
    </message>
    <message>
        <source>Refunded: money went back to the method that you paid with.</source>
        <translation>Reembolsado: el dinero volvió al método con que pagó.</translation>
    </message>
    <message>
        <source>Recurring Payments</source>
        <translation>Pagos recurrentes</translation>
    </message>
    <message>
        <source>The cards and bank accounts you saved, what AutoPay does with them, and what was paid with each.</source>
        <translation>Las tarjetas y cuentas bancarias que guardó, lo que AutoPay hace con ellas y lo que se pagó con cada una.</translation>
    </message>
    <message>
        <source>Save a card or a bank account</source>
        <translation>Guardar una tarjeta o una cuenta bancaria</translation>
    </message>
    <message>
        <source>Press Save a payment method. The secure page opens in your browser.</source>
        <translation>Presione Guardar un método de pago. La página segura se abre en su navegador.</translation>
    </message>
    <message>
        <source>Enter the card or bank account there and come back. Nothing is charged.</source>
        <translation>Escriba ahí la tarjeta o la cuenta bancaria y regrese. No se cobra nada.</translation>
    </message>
    <message>
        <source>This program never sees the whole number of a card or an account.</source>
        <translation>Este programa nunca ve el número completo de una tarjeta o una cuenta.</translation>
    </message>
    <message>
        <source>Replace a card that expires</source>
        <translation>Reemplazar una tarjeta que vence</translation>
    </message>
    <message>
        <source>Save the new card first.</source>
        <translation>Primero guarde la tarjeta nueva.</translation>
    </message>
    <message>
        <source>If AutoPay uses the old one, press Update AutoPay on the home page and choose the new one.</source>
        <translation>Si AutoPay usa la anterior, presione Cambiar AutoPay en la página de inicio y elija la nueva.</translation>
    </message>
    <message>
        <source>Then choose the old card here and press Remove.</source>
        <translation>Luego elija aquí la tarjeta anterior y presione Quitar.</translation>
    </message>
    <message>
        <source>Removing the method that AutoPay uses ends AutoPay.</source>
        <translation>Quitar el método que usa AutoPay termina AutoPay.</translation>
    </message>
    <message>
        <source>See what you agreed to</source>
        <translation>Ver lo que aceptó</translation>
    </message>
    <message>
        <source>Choose the method that AutoPay uses and press Read the authorization.</source>
        <translation>Elija el método que usa AutoPay y presione Leer la autorización.</translation>
    </message>
    <message>
        <source>Viewing, saving and printing documents</source>
        <translation>Ver, guardar e imprimir documentos</translation>
    </message>
    <message>
        <source>Invoices, receipts and statements are PDF documents that you can read here, keep and print.</source>
        <translation>Las facturas, los recibos y los estados de cuenta son documentos PDF que puede leer aquí, guardar e imprimir.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Press Print, and choose the printer, the pages and the copies.</source>
        <translation>Presione Imprimir, y elija la impresora, las páginas y las copias.</translation>
    </message>
    <message>
        <source>If no printer is found, set one up in your system&apos;s settings, or save the document and print it elsewhere.</source>
        <translation>Si no se encuentra ninguna impresora, configure una en los ajustes de su sistema, o guarde el documento e imprímalo en otro lugar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Press Save. The file goes into your Downloads folder, under a new name each time.</source>
        <translation>Presione Guardar. El archivo va a su carpeta de Descargas, con un nombre nuevo cada vez.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Enviar por correo</translation>
    </message>
    <message>
        <source>Press Email to have it sent to the address we have on file.</source>
        <translation>Presione Enviar por correo para que se envíe a la dirección que tenemos registrada.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to see your bills, pay them, and take care of your account.</source>
        <translation>Inicie sesión para ver sus facturas, pagarlas y cuidar de su cuenta.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Enter your email or username and your password.</source>
        <translation>Escriba su correo electrónico o usuario y su contraseña.</translation>
    </message>
    <message>
        <source>Press Sign in. If your sign-in has a second step, enter the code it asks for.</source>
        <translation>Presione Iniciar sesión. Si su inicio de sesión tiene un segundo paso, escriba el código que pide.</translation>
    </message>
    <message>
        <source>Choose Keep me signed in only on a computer that nobody else uses.</source>
        <translation>Elija Mantener mi sesión iniciada solo en una computadora que nadie más use.</translation>
    </message>
    <message>
        <source>If it does not work</source>
        <translation>Si no funciona</translation>
    </message>
    <message>
        <source>Press the eye beside the password to see what you typed, and check Caps Lock.</source>
        <translation>Presione el ojo junto a la contraseña para ver lo que escribió, y revise Bloq Mayús.</translation>
    </message>
    <message>
        <source>Choose Forgot password? to set a new one with a code by email.</source>
        <translation>Elija ¿Olvidó su contraseña? para poner una nueva con un código por correo.</translation>
    </message>
    <message>
        <source>After several wrong tries the sign-in waits a while. Try again when it says.</source>
        <translation>Después de varios intentos fallidos hay que esperar un rato. Intente de nuevo cuando se le indique.</translation>
    </message>
    <message>
        <source>Registering for the first time</source>
        <translation>Registrarse por primera vez</translation>
    </message>
    <message>
        <source>You need your account number and the email address we have on file. It takes a few minutes.</source>
        <translation>Necesita su número de cuenta y el correo electrónico que tenemos registrado. Toma unos minutos.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrarse</translation>
    </message>
    <message>
        <source>On the sign-in page, choose Register with your account number.</source>
        <translation>En la página de inicio de sesión, elija Regístrese con su número de cuenta.</translation>
    </message>
    <message>
        <source>Enter the 11 digits of your account number, which are on every invoice, and your email.</source>
        <translation>Escriba los 11 dígitos de su número de cuenta, que están en cada factura, y su correo.</translation>
    </message>
    <message>
        <source>Enter the 6 digits that we send to that address. They work for 15 minutes.</source>
        <translation>Escriba los 6 dígitos que enviamos a esa dirección. Sirven durante 15 minutos.</translation>
    </message>
    <message>
        <source>Choose a username and a password, and press Register and sign in.</source>
        <translation>Elija un nombre de usuario y una contraseña, y presione Registrarse e iniciar sesión.</translation>
    </message>
    <message>
        <source>If no code arrives</source>
        <translation>Si no llega ningún código</translation>
    </message>
    <message>
        <source>Look into your spam folder, then press Send another code. Only the newest one works.</source>
        <translation>Mire en su carpeta de correo no deseado, y presione Enviar otro código. Solo sirve el más nuevo.</translation>
    </message>
    <message>
        <source>Use the address that your bills go to. If it is an old one, call us to change it.</source>
        <translation>Use la dirección a la que llegan sus facturas. Si es una vieja, llámenos para cambiarla.</translation>
    </message>
    <message>
        <source>If you forgot your password</source>
        <translation>Si olvidó su contraseña</translation>
    </message>
    <message>
        <source>You set a new password yourself, with a code that we send to the email on file.</source>
        <translation>Usted mismo pone una contraseña nueva, con un código que enviamos al correo registrado.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Poner una contraseña nueva</translation>
    </message>
    <message>
        <source>On the sign-in page, choose Forgot password?</source>
        <translation>En la página de inicio de sesión, elija ¿Olvidó su contraseña?</translation>
    </message>
    <message>
        <source>Enter your username or email and press Send the code.</source>
        <translation>Escriba su usuario o correo electrónico y presione Enviar el código.</translation>
    </message>
    <message>
        <source>Enter the 6 digits from the email, then your new password.</source>
        <translation>Escriba los 6 dígitos del correo, y luego su contraseña nueva.</translation>
    </message>
    <message>
        <source>For your safety this signs you out everywhere else.</source>
        <translation>Por su seguridad, esto cierra su sesión en los demás lugares.</translation>
    </message>
    <message>
        <source>Choose a good password</source>
        <translation>Elegir una buena contraseña</translation>
    </message>
    <message>
        <source>Several words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Varias palabras que no van juntas son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Do not use a password that you use somewhere else.</source>
        <translation>No use una contraseña que ya usa en otro lugar.</translation>
    </message>
    <message>
        <source>The second step of signing in</source>
        <translation>El segundo paso al iniciar sesión</translation>
    </message>
    <message>
        <source>Where it is on, signing in takes a code beside the password. It keeps others out.</source>
        <translation>Donde está activado, para iniciar sesión hace falta un código además de la contraseña. Mantiene fuera a los demás.</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Escribir el código</translation>
    </message>
    <message>
        <source>Open your authenticator app on your phone.</source>
        <translation>Abra su aplicación de autenticación en el teléfono.</translation>
    </message>
    <message>
        <source>Enter the 6 digits it shows for your account. Each code works once.</source>
        <translation>Escriba los 6 dígitos que muestra para su cuenta. Cada código sirve una vez.</translation>
    </message>
    <message>
        <source>Without your phone</source>
        <translation>Sin su teléfono</translation>
    </message>
    <message>
        <source>Enter one of the recovery codes you kept when you turned the second step on.</source>
        <translation>Escriba uno de los códigos de recuperación que guardó al activar el segundo paso.</translation>
    </message>
    <message>
        <source>If you have none left, call us. We ask who you are before we turn it off.</source>
        <translation>Si no le queda ninguno, llámenos. Le preguntamos quién es antes de desactivarlo.</translation>
    </message>
    <message>
        <source>More time to pay</source>
        <translation>Más tiempo para pagar</translation>
    </message>
    <message>
        <source>Where a bill is overdue, you can promise to pay by a later day, or agree to a plan in parts. What is possible stands on the home page.</source>
        <translation>Si una factura está vencida, puede prometer pagar a más tardar otro día o acordar un plan en partes. Lo que es posible aparece en la página principal.</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Pedir más tiempo</translation>
    </message>
    <message>
        <source>On the home page, press See what is possible.</source>
        <translation>En la página principal, presione Ver qué es posible.</translation>
    </message>
    <message>
        <source>Choose a promise or a plan, and press Continue.</source>
        <translation>Elija una promesa o un plan y presione Continuar.</translation>
    </message>
    <message>
        <source>Read each day and amount, tick the box, and agree.</source>
        <translation>Lea cada día y cada importe, marque la casilla y acepte.</translation>
    </message>
    <message>
        <source>If nothing is offered to you, call us. We look for a way together.</source>
        <translation>Si no se le ofrece nada, llámenos. Buscamos juntos una solución.</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Qué pasa entonces</translation>
    </message>
    <message>
        <source>A promise charges nothing by itself: you pay until the day you promised.</source>
        <translation>Una promesa no cobra nada automáticamente: usted paga hasta el día prometido.</translation>
    </message>
    <message>
        <source>The parts of a plan are charged by themselves, each on its day.</source>
        <translation>Las partes de un plan se cobran automáticamente, cada una en su día.</translation>
    </message>
    <message>
        <source>AutoPay waits until the last day, and goes on after it.</source>
        <translation>AutoPay espera hasta el último día y después continúa.</translation>
    </message>
    <message>
        <source>Ending a plan cancels all its parts to come, and your bills are due as before.</source>
        <translation>Terminar un plan cancela todas las partes que faltan, y sus facturas vencen como antes.</translation>
    </message>
</context>
<context>
    <name>HelpPart</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Back to: %1</source>
        <translation>Volver a: %1</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Some of this could not be refreshed. What you see is as of %1.</source>
        <translation>Una parte no se pudo actualizar. Lo que ve es de %1.</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Invite by email</source>
        <translation>Invitar por correo electrónico</translation>
    </message>
    <message>
        <source>We write to your friend once, in your name, and keep their address for nothing else.</source>
        <translation>Escribimos a su amigo una vez, en su nombre, y no usamos su dirección para nada más.</translation>
    </message>
    <message>
        <source>Your friend&apos;s email</source>
        <translation>Correo electrónico de su amigo</translation>
    </message>
    <message>
        <source>A few words of your own (optional)</source>
        <translation>Unas palabras suyas (opcional)</translation>
    </message>
    <message>
        <source>Send the invitation</source>
        <translation>Enviar la invitación</translation>
    </message>
    <message>
        <source>Write it yourself</source>
        <translation>Escribirla usted mismo</translation>
    </message>
    <message>
        <source>Opens your mail program</source>
        <translation>Abre su programa de correo</translation>
    </message>
</context>
<context>
    <name>InvoiceDetail</name>
    <message>
        <source>All invoices</source>
        <translation>Todas las facturas</translation>
    </message>
    <message>
        <source>This invoice could not be loaded</source>
        <translation>No se pudo cargar esta factura</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Why is this bill different?</source>
        <translation>¿Por qué es diferente esta factura?</translation>
    </message>
    <message>
        <source>No invoice chosen</source>
        <translation>Ninguna factura elegida</translation>
    </message>
    <message>
        <source>Choose one from the list to see what it charges.</source>
        <translation>Elija una de la lista para ver qué cobra.</translation>
    </message>
</context>
<context>
    <name>InvoiceFilters</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagadas</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>Año: %1</translation>
    </message>
    <message>
        <source>Number or amount</source>
        <translation>Número o monto</translation>
    </message>
</context>
<context>
    <name>InvoiceLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>InvoiceList</name>
    <message>
        <source>Invoices, newest first</source>
        <translation>Facturas, la más reciente primero</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Invoices</name>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Payment processing</source>
        <translation>Pago en proceso</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>See the invoice</source>
        <translation>Vea la factura</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Pagada el %1</translation>
    </message>
    <message>
        <source>Overdue · %1 left</source>
        <translation>Vencida · quedan %1</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>Taxes and fees</source>
        <translation>Impuestos y cargos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>Todavía no está pagada.</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>Total a pagar</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Credit from your account</source>
        <translation>Saldo a favor de su cuenta</translation>
    </message>
    <message>
        <source>%1 · confirmation %2</source>
        <translation>%1 · confirmación %2</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>Your invoices could not be loaded</source>
        <translation>No se pudieron cargar sus facturas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Todavía no hay facturas</translation>
    </message>
    <message>
        <source>Your first invoice comes after your service starts. We email it, and it appears here.</source>
        <translation>Su primera factura llega después de que empiece su servicio. Se la enviaremos por correo electrónico y aparecerá aquí.</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nada que pagar</translation>
    </message>
    <message>
        <source>All your invoices are paid.</source>
        <translation>Todas sus facturas están pagadas.</translation>
    </message>
    <message>
        <source>Show all invoices</source>
        <translation>Mostrar todas las facturas</translation>
    </message>
    <message>
        <source>No invoice matches</source>
        <translation>Ninguna factura coincide</translation>
    </message>
    <message>
        <source>Try another number or amount, such as 1087 or 74.99, or look at all invoices.</source>
        <translation>Pruebe con otro número o monto, como 1087 o 74.99, o vea todas las facturas.</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2, %3</translation>
    </message>
</context>
<context>
    <name>InvoicesHead</name>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Save several</source>
        <translation>Guardar varias</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Estado de cuenta</translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
</context>
<context>
    <name>KindFilters</name>
    <message>
        <source>Show in the calendar</source>
        <translation>Mostrar en el calendario</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Broadband facts</source>
        <translation>Datos de banda ancha</translation>
    </message>
    <message>
        <source>Loading the broadband facts</source>
        <translation>Cargando los datos de banda ancha</translation>
    </message>
    <message>
        <source>The broadband facts could not be loaded</source>
        <translation>No se pudieron cargar los datos de banda ancha</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Broadband facts of %1</source>
        <translation>Datos de banda ancha de %1</translation>
    </message>
    <message>
        <source>Fixed broadband consumer disclosure</source>
        <translation>Información al consumidor sobre banda ancha fija</translation>
    </message>
    <message>
        <source>Unique plan identifier: %1</source>
        <translation>Identificador único del plan: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Who asked for it and when</source>
        <translation>Quién lo pidió y cuándo</translation>
    </message>
    <message>
        <source>Nobody asked yet</source>
        <translation>Nadie lo ha pedido aún</translation>
    </message>
    <message>
        <source>Each time your code is shown, changed or asked for, you find it here.</source>
        <translation>Cada vez que su código se muestra, se cambia o se pide, lo verá aquí.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Mostrar anteriores</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Choosing one here changes the language of our emails to you, too.</source>
        <translation>Si elige uno aquí, también cambia el idioma de los correos que le enviamos.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Payment Receipts</source>
        <translation>Recibos de pago</translation>
    </message>
    <message>
        <source>Recurring Payments</source>
        <translation>Pagos recurrentes</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Reportes</translation>
    </message>
    <message>
        <source>Refer a Friend</source>
        <translation>Recomiende a un amigo</translation>
    </message>
    <message>
        <source>Security Information</source>
        <translation>Información de seguridad</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Agregar un servicio</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>Hacer un pago</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Agregar un teléfono</translation>
    </message>
    <message>
        <source>Add an email</source>
        <translation>Agregar un correo</translation>
    </message>
    <message>
        <source>Not available yet</source>
        <translation>Todavía no disponible</translation>
    </message>
</context>
<context>
    <name>MenuItem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>It was “%1”. Now it is “%2”.</source>
        <translation>Era «%1». Ahora es «%2».</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Lo que usted escribió</translation>
    </message>
    <message>
        <source>What someone else just saved. Before, it was “%1”.</source>
        <translation>Lo que otra persona acaba de guardar. Antes era «%1».</translation>
    </message>
</context>
<context>
    <name>MethodDetail</name>
    <message>
        <source>Payments with it, newest first</source>
        <translation>Pagos con este método, del más nuevo al más antiguo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aún no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Once a payment method is saved, you find here what AutoPay does with it and what was paid with it.</source>
        <translation>Cuando haya guardado un método de pago, verá aquí qué hace AutoPay con él y qué se pagó con él.</translation>
    </message>
</context>
<context>
    <name>MethodHeader</name>
    <message>
        <source>All payment methods</source>
        <translation>Todos los métodos de pago</translation>
    </message>
    <message>
        <source>Read the authorization</source>
        <translation>Leer la autorización</translation>
    </message>
    <message>
        <source>Update AutoPay</source>
        <translation>Cambiar AutoPay</translation>
    </message>
    <message>
        <source>Leads to the home page</source>
        <translation>Lleva a la página de inicio</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Payments with it</source>
        <translation>Pagos con este método</translation>
    </message>
</context>
<context>
    <name>MethodList</name>
    <message>
        <source>Recurring Payments</source>
        <translation>Pagos recurrentes</translation>
    </message>
    <message>
        <source>Save a payment method</source>
        <translation>Guardar un método de pago</translation>
    </message>
    <message>
        <source>AutoPay itself is set up, changed and turned off on the home page.</source>
        <translation>AutoPay se configura, se cambia y se desactiva en la página de inicio.</translation>
    </message>
    <message>
        <source>Go to the home page</source>
        <translation>Ir a la página de inicio</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>There is more: choose a day to see all of it.</source>
        <translation>Hay más: elija un día para verlo todo.</translation>
    </message>
    <message>
        <source>Nothing is scheduled in %1.</source>
        <translation>No hay nada programado en %1.</translation>
    </message>
    <message>
        <source>And %1 more</source>
        <translation>Y %1 más</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Nothing is scheduled on this day.</source>
        <translation>No hay nada programado este día.</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 más</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>%1. Nothing scheduled</source>
        <translation>%1. Nada programado</translation>
    </message>
    <message>
        <source>%1. 1 entry. %2</source>
        <translation>%1. 1 entrada. %2</translation>
    </message>
    <message>
        <source>%1. %2 entries. %3</source>
        <translation>%1. %2 entradas. %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>NewCodeBody</name>
    <message>
        <source>New security code</source>
        <translation>Nuevo código de seguridad</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Ocultar el código</translation>
    </message>
    <message>
        <source>4 to 8 digits.</source>
        <translation>De 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>Choose one that nobody would try first: not the same digit again and again, no runs like 1234, no date or year, and no part of your account number, phone numbers or address.</source>
        <translation>Elija uno que nadie probaría primero: ni el mismo dígito repetido, ni series como 1234, ni una fecha o un año, ni parte de su número de cuenta, sus teléfonos o su dirección.</translation>
    </message>
</context>
<context>
    <name>NewTicketBody</name>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>What happens, and since when?</source>
        <translation>¿Qué pasa y desde cuándo?</translation>
    </message>
</context>
<context>
    <name>OneCallCard</name>
    <message>
        <source>One-call code</source>
        <translation>Código para una llamada</translation>
    </message>
    <message>
        <source>Somebody else calls for you? Give them a code that works for one call within 15 minutes, and keep your own.</source>
        <translation>¿Otra persona llama por usted? Dele un código que sirve para una llamada en los próximos 15 minutos y guarde el suyo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the one-call code</source>
        <translation>Copiar el código para una llamada</translation>
    </message>
</context>
<context>
    <name>PaperSection</name>
    <message>
        <source>Paper bills</source>
        <translation>Facturas en papel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Send each bill on paper, too</source>
        <translation>Enviar cada factura también en papel</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Dejarlo desactivado</translation>
    </message>
</context>
<context>
    <name>PasswordAgain</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>PasswordBody</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>PasswordSection</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Show the current password</source>
        <translation>Mostrar la contraseña actual</translation>
    </message>
    <message>
        <source>Hide the current password</source>
        <translation>Ocultar la contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Show the new password</source>
        <translation>Mostrar la contraseña nueva</translation>
    </message>
    <message>
        <source>Hide the new password</source>
        <translation>Ocultar la contraseña nueva</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Cerrar la sesión en los demás lugares</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>At least %1 characters. A few words that nobody would put together are easy to remember.</source>
        <translation>Al menos %1 caracteres. Unas palabras que nadie juntaría son fáciles de recordar.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Suficientemente larga</translation>
    </message>
    <message>
        <source>Strong password</source>
        <translation>Contraseña segura</translation>
    </message>
    <message>
        <source>Good password</source>
        <translation>Contraseña buena</translation>
    </message>
    <message>
        <source>Good enough together with your code</source>
        <translation>Suficiente junto con su código</translation>
    </message>
    <message>
        <source>Use at least %1 characters.</source>
        <translation>Use al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>Use como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>This is too easy to guess. Add words that nobody would expect.</source>
        <translation>Es demasiado fácil de adivinar. Agregue palabras que nadie esperaría.</translation>
    </message>
    <message>
        <source>This has names or numbers in it that others know of you or of us. Choose other words.</source>
        <translation>Contiene nombres o números que otros conocen de usted o de nosotros. Elija otras palabras.</translation>
    </message>
    <message>
        <source>This password cannot be used. Choose another one.</source>
        <translation>Esta contraseña no se puede usar. Elija otra.</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>Programar %1</translation>
    </message>
    <message>
        <source>Pay %1 and set up AutoPay</source>
        <translation>Pagar %1 y configurar AutoPay</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir la página otra vez</translation>
    </message>
    <message>
        <source>Use another method</source>
        <translation>Usar otro método</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Just entered</source>
        <translation>Recién ingresado</translation>
    </message>
    <message>
        <source>New card or bank account</source>
        <translation>Nueva tarjeta o cuenta bancaria</translation>
    </message>
    <message>
        <source>Opens the secure payment page in your browser.</source>
        <translation>Abre la página de pago segura en su navegador.</translation>
    </message>
    <message>
        <source>Saved · used by AutoPay · takes a few business days to clear</source>
        <translation>Guardada · la usa AutoPay · tarda unos días hábiles en acreditarse</translation>
    </message>
    <message>
        <source>Saved · takes a few business days to clear</source>
        <translation>Guardada · tarda unos días hábiles en acreditarse</translation>
    </message>
    <message>
        <source>Saved · used by AutoPay</source>
        <translation>Guardada · la usa AutoPay</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Expired %1. Choose another method.</source>
        <translation>Venció en %1. Elija otro método.</translation>
    </message>
    <message>
        <source>Saved · used by AutoPay · expires %1</source>
        <translation>Guardada · la usa AutoPay · vence en %1</translation>
    </message>
    <message>
        <source>Saved · expires soon, %1</source>
        <translation>Guardada · vence pronto, en %1</translation>
    </message>
    <message>
        <source>Saved · expires %1</source>
        <translation>Guardada · vence en %1</translation>
    </message>
    <message>
        <source>Pay with</source>
        <translation>Pagar con</translation>
    </message>
    <message>
        <source>Your credit after this</source>
        <translation>Su saldo a favor después de esto</translation>
    </message>
    <message>
        <source>Still due after</source>
        <translation>Queda por pagar</translation>
    </message>
    <message>
        <source>Nothing is charged before. You can cancel it until %1.</source>
        <translation>No se cobra nada antes. Hasta el %1 puede cancelarlo.</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Llega</translation>
    </message>
    <message>
        <source>A few business days later</source>
        <translation>Unos días hábiles después</translation>
    </message>
    <message>
        <source>We keep it for next time.</source>
        <translation>La guardamos para la próxima vez.</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Pagada por completo</translation>
    </message>
    <message>
        <source>%1 stays due</source>
        <translation>Quedan %1 por pagar</translation>
    </message>
    <message>
        <source>It goes towards your next bill.</source>
        <translation>Se usará para su próxima factura.</translation>
    </message>
    <message>
        <source>Credit on your account</source>
        <translation>Saldo a favor en su cuenta</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Right away</source>
        <translation>De inmediato</translation>
    </message>
    <message>
        <source>Your bank takes a few days. Until then the payment is processing, not paid.</source>
        <translation>Su banco tarda unos días. Hasta entonces el pago está en proceso, no pagado.</translation>
    </message>
    <message>
        <source>In a few business days</source>
        <translation>En unos días hábiles</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>A más tardar el %1</translation>
    </message>
    <message>
        <source>Confirmation number</source>
        <translation>Número de confirmación</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Pay today</source>
        <translation>Pagar hoy</translation>
    </message>
    <message>
        <source>Pay on another day</source>
        <translation>Pagar otro día</translation>
    </message>
    <message>
        <source>When you press Schedule, you authorize %1 to debit this bank account once on %2 for %3.</source>
        <translation>Al presionar Programar, usted autoriza a %1 a debitar esta cuenta bancaria una vez el %2 por %3.</translation>
    </message>
    <message>
        <source>AutoPay charges %1 on %2 for %3, before this payment. On its day we charge only what is left of the bills you chose, and nothing if they are paid.</source>
        <translation>AutoPay cobra %1 el %2 por %3, antes de este pago. Ese día cobramos solo lo que falte de las facturas que eligió, y nada si ya están pagadas.</translation>
    </message>
    <message>
        <source>AutoPay pays first</source>
        <translation>AutoPay paga primero</translation>
    </message>
    <message>
        <source>invoice %1</source>
        <translation>la factura %1</translation>
    </message>
    <message>
        <source>invoices %1 and more</source>
        <translation>las facturas %1 y otras</translation>
    </message>
    <message>
        <source>invoices %1</source>
        <translation>las facturas %1</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3. Nothing is charged now.</source>
        <translation>El %1 cobraremos %2 a %3. No se cobra nada ahora.</translation>
    </message>
    <message>
        <source>Your payment is scheduled</source>
        <translation>Su pago está programado</translation>
    </message>
    <message>
        <source>You can cancel it until %1.</source>
        <translation>Hasta el %1 puede cancelarlo.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Método de pago</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Invoices %1</source>
        <translation>Facturas %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your payment</source>
        <translation>Su pago</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>Hacer un pago</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Paso %1 de 3</translation>
    </message>
    <message>
        <source>What would you like to pay?</source>
        <translation>¿Qué desea pagar?</translation>
    </message>
    <message>
        <source>No bill ticked</source>
        <translation>Ninguna factura marcada</translation>
    </message>
    <message>
        <source>1 bill, %1</source>
        <translation>1 factura, %1</translation>
    </message>
    <message>
        <source>%1 bills, %2</source>
        <translation>%1 facturas, %2</translation>
    </message>
    <message>
        <source>You have no bill to pay. What you pay becomes credit and goes towards your next bill.</source>
        <translation>No tiene facturas por pagar. Lo que pague quedará como saldo a favor y se usará para su próxima factura.</translation>
    </message>
    <message>
        <source>If it is less than the bills you ticked, we pay the oldest first and the rest stays due. If it is more than you owe, the rest becomes credit and goes towards your next bill.</source>
        <translation>Si es menos que las facturas que marcó, pagamos primero las más antiguas y el resto queda por pagar. Si es más de lo que debe, el resto queda como saldo a favor y se usará para su próxima factura.</translation>
    </message>
    <message>
        <source>We pay your oldest bills first. If it is less than you owe, the rest stays due. If it is more, the rest becomes credit and goes towards your next bill.</source>
        <translation>Pagamos primero sus facturas más antiguas. Si es menos de lo que debe, el resto queda por pagar. Si es más, el resto queda como saldo a favor y se usará para su próxima factura.</translation>
    </message>
    <message>
        <source>AutoPay is already on. You can update it on the home page.</source>
        <translation>AutoPay ya está activado. Puede cambiarlo en la página de inicio.</translation>
    </message>
    <message>
        <source>How would you like to pay %1?</source>
        <translation>¿Cómo desea pagar %1?</translation>
    </message>
    <message>
        <source>Opening the secure page</source>
        <translation>Abriendo la página segura</translation>
    </message>
    <message>
        <source>Your browser did not open. Open the page again, or go back to choose another method.</source>
        <translation>Su navegador no se abrió. Abra la página otra vez o vuelva atrás para elegir otro método.</translation>
    </message>
    <message>
        <source>The secure page is ready</source>
        <translation>La página segura está lista</translation>
    </message>
    <message>
        <source>Enter your card or bank account on the secure page in your browser. This page goes on by itself when you are done. Nothing is charged yet.</source>
        <translation>Ingrese su tarjeta o cuenta bancaria en la página segura de su navegador. Esta página sigue sola cuando termine. Todavía no se cobra nada.</translation>
    </message>
    <message>
        <source>Waiting for the secure page</source>
        <translation>Esperando la página segura</translation>
    </message>
    <message>
        <source>Please check your payment.</source>
        <translation>Revise su pago, por favor.</translation>
    </message>
    <message>
        <source>When you press Pay, you authorize %1 to debit this bank account once for %2.</source>
        <translation>Al presionar Pagar, usted autoriza a %1 a debitar %2 de esta cuenta bancaria una sola vez.</translation>
    </message>
    <message>
        <source>Tick the box to set up AutoPay, or go back to pay just once.</source>
        <translation>Marque la casilla para configurar AutoPay, o vuelva atrás para pagar solo una vez.</translation>
    </message>
    <message>
        <source>Type your full name.</source>
        <translation>Escriba su nombre completo.</translation>
    </message>
    <message>
        <source>You scheduled this payment earlier on this computer.</source>
        <translation>Usted programó este pago antes en esta computadora.</translation>
    </message>
    <message>
        <source>AutoPay is on: from now on we charge each bill to %1 by itself.</source>
        <translation>AutoPay está activado: desde ahora cobraremos cada factura a %1 automáticamente.</translation>
    </message>
    <message>
        <source>You started this payment earlier on this computer.</source>
        <translation>Usted empezó este pago antes en esta computadora.</translation>
    </message>
    <message>
        <source>Enter the amount you want to pay.</source>
        <translation>Escriba el monto que desea pagar.</translation>
    </message>
    <message>
        <source>Enter an amount in dollars and cents, for example %1.</source>
        <translation>Escriba un monto en dólares y centavos, por ejemplo %1.</translation>
    </message>
    <message>
        <source>Enter an amount above zero.</source>
        <translation>Escriba un monto mayor que cero.</translation>
    </message>
    <message>
        <source>Enter at most two digits for the cents, for example %1.</source>
        <translation>Escriba como máximo dos dígitos para los centavos, por ejemplo %1.</translation>
    </message>
    <message>
        <source>The smallest payment is %1.</source>
        <translation>El pago mínimo es de %1.</translation>
    </message>
    <message>
        <source>The largest payment here is %1. To pay more, call us at %2.</source>
        <translation>El pago máximo aquí es de %1. Para pagar más, llámenos al %2.</translation>
    </message>
    <message>
        <source>Tick at least one bill, or choose another amount.</source>
        <translation>Marque al menos una factura o elija otro monto.</translation>
    </message>
    <message>
        <source>A bill you chose is no longer open. Please check what you want to pay.</source>
        <translation>Una factura que eligió ya no está pendiente. Revise qué desea pagar.</translation>
    </message>
    <message>
        <source>A payment for a bill you chose is already on its way. Please check what you want to pay.</source>
        <translation>Un pago de una factura que eligió ya está en camino. Revise qué desea pagar.</translation>
    </message>
    <message>
        <source>Choose the day on which you want to pay.</source>
        <translation>Elija el día en que quiere pagar.</translation>
    </message>
    <message>
        <source>That day can no longer be chosen. Choose another one.</source>
        <translation>Ese día ya no se puede elegir. Elija otro.</translation>
    </message>
    <message>
        <source>You have as many scheduled payments as there can be. Pay today, or cancel one first.</source>
        <translation>Ya tiene todos los pagos programados que puede haber. Pague hoy o cancele uno primero.</translation>
    </message>
    <message>
        <source>Choose how you want to pay.</source>
        <translation>Elija cómo desea pagar.</translation>
    </message>
    <message>
        <source>That card or account can no longer be used. Choose another one.</source>
        <translation>Esa tarjeta o cuenta ya no se puede usar. Elija otra.</translation>
    </message>
    <message>
        <source>The secure page was closed before it was finished. Nothing was saved or paid.</source>
        <translation>La página segura se cerró antes de terminar. No se guardó ni se pagó nada.</translation>
    </message>
    <message>
        <source>The secure page has expired. Nothing was saved or paid; you can open a new one.</source>
        <translation>La página segura venció. No se guardó ni se pagó nada; puede abrir una nueva.</translation>
    </message>
    <message>
        <source>The secure page could not be opened. Try again, or call us at %1.</source>
        <translation>No se pudo abrir la página segura. Inténtelo de nuevo o llámenos al %1.</translation>
    </message>
    <message>
        <source>AutoPay is already on, so this payment does not set it up again. Please check the payment once more.</source>
        <translation>AutoPay ya está activado, así que este pago no lo configura otra vez. Revise el pago una vez más.</translation>
    </message>
    <message>
        <source>The authorization has changed. Please read it again.</source>
        <translation>La autorización cambió. Léala de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Nothing was paid: this computer could not keep a record of it. Free some disk space, then try again.</source>
        <translation>No se pagó nada: esta computadora no pudo guardar un registro del pago. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal cannot be reached, so nothing was paid. Check your internet connection and try again.</source>
        <translation>No se puede conectar con el portal, así que no se pagó nada. Revise su conexión a internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That did not work, and nothing was paid. Try again; if it stays, call us at %1.</source>
        <translation>No funcionó, y no se pagó nada. Inténtelo de nuevo; si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>No payment was made</source>
        <translation>No se hizo ningún pago</translation>
    </message>
    <message>
        <source>Thank you. We received %1 from %2.</source>
        <translation>Gracias. Recibimos %1 de %2.</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pago recibido</translation>
    </message>
    <message>
        <source>Your payment is on its way</source>
        <translation>Su pago está en camino</translation>
    </message>
    <message>
        <source>We are waiting for the answer about %1 from %2. Do not pay again: this page changes by itself.</source>
        <translation>Esperamos la respuesta sobre %1 de %2. No pague otra vez: esta página cambia sola.</translation>
    </message>
    <message>
        <source>Your bank takes a few business days to send %1 from %2. It is not paid until then.</source>
        <translation>Su banco tarda unos días hábiles en enviar %1 de %2. Hasta entonces no está pagado.</translation>
    </message>
    <message>
        <source>We expect %1 from %2 by %3. Until then it is processing, not paid. Do not pay again.</source>
        <translation>Esperamos %1 de %2 a más tardar el %3. Hasta entonces está en proceso, no pagado. No pague otra vez.</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm</source>
        <translation>Su banco le pide que confirme</translation>
    </message>
    <message>
        <source>Confirm the payment of %1 with your bank. This page changes by itself.</source>
        <translation>Confirme el pago de %1 con su banco. Esta página cambia sola.</translation>
    </message>
    <message>
        <source>Your browser could not be opened. Open your bank&apos;s page to confirm %1.</source>
        <translation>No se pudo abrir su navegador. Abra la página de su banco para confirmar %1.</translation>
    </message>
    <message>
        <source>Confirm %1 on your bank&apos;s page in your browser. This page changes by itself.</source>
        <translation>Confirme %1 en la página de su banco, en su navegador. Esta página cambia sola.</translation>
    </message>
    <message>
        <source>The payment of %1 was canceled. No money was taken.</source>
        <translation>El pago de %1 se canceló. No se tomó dinero.</translation>
    </message>
    <message>
        <source>Payment canceled</source>
        <translation>Pago cancelado</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>Pago rechazado</translation>
    </message>
    <message>
        <source>Your bank declined %1. No money was taken. Use another method, or call your bank.</source>
        <translation>Su banco rechazó %1. No se tomó dinero. Use otro método o llame a su banco.</translation>
    </message>
    <message>
        <source>There was not enough money on %1. No money was taken. Use another method.</source>
        <translation>No había suficiente dinero en %1. No se tomó dinero. Use otro método.</translation>
    </message>
    <message>
        <source>%1 has expired. No money was taken. Use another method.</source>
        <translation>%1 venció. No se tomó dinero. Use otro método.</translation>
    </message>
    <message>
        <source>%1 could not be charged just now. No money was taken. Try again in a few minutes.</source>
        <translation>No se pudo cobrar a %1 en este momento. No se tomó dinero. Inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>%1 was not confirmed with your bank. No money was taken. Try again to confirm it.</source>
        <translation>%1 no se confirmó con su banco. No se tomó dinero. Inténtelo de nuevo para confirmarlo.</translation>
    </message>
    <message>
        <source>%1 is closed, says the bank. No money was taken. Use another method.</source>
        <translation>Según el banco, %1 está cerrada. No se tomó dinero. Use otro método.</translation>
    </message>
    <message>
        <source>The bank does not allow debits from %1. No money was taken. Use another method.</source>
        <translation>El banco no permite débitos de %1. No se tomó dinero. Use otro método.</translation>
    </message>
    <message>
        <source>%1 was declined. No money was taken. Use another method, or call us at %2.</source>
        <translation>%1 fue rechazada. No se tomó dinero. Use otro método o llámenos al %2.</translation>
    </message>
    <message>
        <source>%1 could not be debited. No money was taken. Use another method, or call us at %2.</source>
        <translation>No se pudo debitar de %1. No se tomó dinero. Use otro método o llámenos al %2.</translation>
    </message>
    <message>
        <source>We are checking your payment</source>
        <translation>Estamos verificando su pago</translation>
    </message>
    <message>
        <source>We do not know yet whether an earlier payment arrived. Do not pay again: we keep checking by ourselves and tell you here.</source>
        <translation>Todavía no sabemos si llegó un pago anterior. No pague otra vez: seguimos verificando y le avisamos aquí.</translation>
    </message>
    <message>
        <source>We do not know yet whether your payment of %1 on %2 was scheduled. Do not schedule it again: we keep checking by ourselves and tell you here. You may close this.</source>
        <translation>Aún no sabemos si su pago de %1 para el %2 quedó programado. No lo programe de nuevo: seguimos comprobándolo y se lo decimos aquí. Puede cerrar esto.</translation>
    </message>
    <message>
        <source>We do not know yet whether your payment of %1 arrived. Do not pay again: we keep checking by ourselves and tell you here. You may close this.</source>
        <translation>Todavía no sabemos si llegó su pago de %1. No pague otra vez: seguimos verificando y le avisamos aquí. Puede cerrar esto.</translation>
    </message>
    <message>
        <source>An earlier payment did not reach us. Nothing was charged.</source>
        <translation>Un pago anterior no nos llegó. No se cobró nada.</translation>
    </message>
    <message>
        <source>Your payment of %1 on %2 did not reach us. Nothing will be charged, and it is safe to try again.</source>
        <translation>Su pago de %1 para el %2 no nos llegó. No se cobrará nada y puede intentarlo de nuevo sin riesgo.</translation>
    </message>
    <message>
        <source>No payment was scheduled</source>
        <translation>No se programó ningún pago</translation>
    </message>
    <message>
        <source>Your payment of %1 did not reach us. Nothing was charged, and it is safe to pay again.</source>
        <translation>Su pago de %1 no nos llegó. No se cobró nada, y puede pagar de nuevo con seguridad.</translation>
    </message>
    <message>
        <source>Payments are not available for your account here. Call us at %1 to pay.</source>
        <translation>Los pagos no están disponibles aquí para su cuenta. Llámenos al %1 para pagar.</translation>
    </message>
    <message>
        <source>There were too many tries. Wait a minute, then try again. Nothing was charged.</source>
        <translation>Hubo demasiados intentos. Espere un minuto e inténtelo de nuevo. No se cobró nada.</translation>
    </message>
    <message>
        <source>The payment was refused, and nothing was charged. Try again, or call us at %1.</source>
        <translation>El pago fue rechazado y no se cobró nada. Inténtelo de nuevo o llámenos al %1.</translation>
    </message>
</context>
<context>
    <name>PayHow</name>
    <message>
        <source>Save payment method</source>
        <translation>Guardar el método de pago</translation>
    </message>
    <message>
        <source>This one is saved already.</source>
        <translation>Este ya está guardado.</translation>
    </message>
    <message>
        <source>It is kept for that day.</source>
        <translation>Se guarda para ese día.</translation>
    </message>
    <message>
        <source>Set up recurring payment</source>
        <translation>Configurar un pago recurrente</translation>
    </message>
</context>
<context>
    <name>PayOpening</name>
    <message>
        <source>Loading your bills and payment methods</source>
        <translation>Cargando sus facturas y métodos de pago</translation>
    </message>
</context>
<context>
    <name>PayReview</name>
    <message>
        <source>Your payment of %1</source>
        <translation>Su pago de %1</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Usted paga</translation>
    </message>
    <message>
        <source>AutoPay authorization</source>
        <translation>Autorización de AutoPay</translation>
    </message>
    <message>
        <source>I have read this and agree to it</source>
        <translation>Leí esto y estoy de acuerdo</translation>
    </message>
    <message>
        <source>Type your full name to sign</source>
        <translation>Escriba su nombre completo para firmar</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>View receipt</source>
        <translation>Ver el recibo</translation>
    </message>
</context>
<context>
    <name>PayWhat</name>
    <message>
        <source>The bills I tick</source>
        <translation>Las facturas que marco</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Otro monto</translation>
    </message>
    <message>
        <source>You choose how much to pay.</source>
        <translation>Usted elige cuánto pagar.</translation>
    </message>
    <message>
        <source>Amount in dollars</source>
        <translation>Monto en dólares</translation>
    </message>
</context>
<context>
    <name>PayWhen</name>
    <message>
        <source>When would you like to pay?</source>
        <translation>¿Cuándo quiere pagar?</translation>
    </message>
</context>
<context>
    <name>PersonBody</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>One ZIP file takes up to %1 invoices: the newest are chosen.</source>
        <translation>En un archivo ZIP caben hasta %1 facturas: se eligieron las más recientes.</translation>
    </message>
    <message>
        <source>%1 of %2 invoices are here</source>
        <translation>%1 de %2 facturas descargadas</translation>
    </message>
    <message>
        <source>Choose the invoices to save</source>
        <translation>Elija las facturas que quiere guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) chosen</source>
        <translation>
            <numerusform>%n factura elegida</numerusform>
            <numerusform>%n facturas elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved. Free some disk space, then try again.</source>
        <translation>No se pudo guardar el archivo. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Invoices %1</source>
        <translation>Facturas %1</translation>
    </message>
    <message>
        <source>Saved as %1 in %2</source>
        <translation>Guardado como %1 en %2</translation>
    </message>
</context>
<context>
    <name>PickingBar</name>
    <message>
        <source>Save several invoices</source>
        <translation>Guardar varias facturas</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>Guardar como ZIP</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>PlanLabel</name>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Monthly price</source>
        <translation>Precio mensual</translation>
    </message>
    <message>
        <source>Additional charges and terms</source>
        <translation>Cargos y condiciones adicionales</translation>
    </message>
    <message>
        <source>Discounts and bundles</source>
        <translation>Descuentos y paquetes</translation>
    </message>
    <message>
        <source>Speeds provided with the plan</source>
        <translation>Velocidades incluidas en el plan</translation>
    </message>
    <message>
        <source>Typical download speed</source>
        <translation>Velocidad de descarga típica</translation>
    </message>
    <message>
        <source>Typical upload speed</source>
        <translation>Velocidad de subida típica</translation>
    </message>
    <message>
        <source>Typical latency</source>
        <translation>Latencia típica</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Data included with the monthly price</source>
        <translation>Datos incluidos en el precio mensual</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Network management policy</source>
        <translation>Política de administración de la red</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Política de privacidad</translation>
    </message>
    <message>
        <source>Customer support</source>
        <translation>Atención al cliente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Support on the web</source>
        <translation>Ayuda en la web</translation>
    </message>
    <message>
        <source>What these terms mean is explained by the Federal Communications Commission.</source>
        <translation>La Comisión Federal de Comunicaciones explica qué significan estos términos.</translation>
    </message>
    <message>
        <source>FCC consumer resource center</source>
        <translation>Centro de recursos para consumidores de la FCC</translation>
    </message>
    <message>
        <source>This monthly price is an introductory price.</source>
        <translation>Este precio mensual es un precio de introducción.</translation>
    </message>
    <message>
        <source>This monthly price is not an introductory price.</source>
        <translation>Este precio mensual no es un precio de introducción.</translation>
    </message>
    <message>
        <source>This monthly price does not require a contract.</source>
        <translation>Este precio mensual no requiere contrato.</translation>
    </message>
    <message>
        <source>This monthly price requires a contract of %1 months.</source>
        <translation>Este precio mensual requiere un contrato de %1 meses.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Provider monthly fees</source>
        <translation>Cargos mensuales del proveedor</translation>
    </message>
    <message>
        <source>One-time fees at purchase</source>
        <translation>Cargos únicos al contratar</translation>
    </message>
    <message>
        <source>Early termination fee</source>
        <translation>Cargo por cancelación anticipada</translation>
    </message>
    <message>
        <source>Varies by location</source>
        <translation>Varía según el lugar</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>Pregúntenos</translation>
    </message>
    <message>
        <source>Government taxes</source>
        <translation>Impuestos del gobierno</translation>
    </message>
    <message>
        <source>There are none for this plan.</source>
        <translation>No hay para este plan.</translation>
    </message>
    <message>
        <source>See which billing discounts and bundles there are for this plan.</source>
        <translation>Vea qué descuentos y paquetes hay para este plan.</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Ilimitados</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>The page could not be opened in your browser.</source>
        <translation>No se pudo abrir la página en su navegador.</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>No hay ninguna impresora en esta computadora</translation>
    </message>
    <message>
        <source>Set one up in your system&apos;s settings, or save the document and print it elsewhere.</source>
        <translation>Agregue una en la configuración de su sistema, o guarde el documento e imprímalo en otro lugar.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>One copy fewer</source>
        <translation>Una copia menos</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Una copia más</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Choose the printer, the pages and the copies in your system&apos;s print dialog.</source>
        <translation>Elija la impresora, las páginas y las copias en el cuadro de impresión de su sistema.</translation>
    </message>
    <message>
        <source>Page %1 of %2 goes to the printer.</source>
        <translation>La página %1 de %2 va a la impresora.</translation>
    </message>
    <message>
        <source>Printing stops.</source>
        <translation>La impresión se detiene.</translation>
    </message>
    <message>
        <source>Your system&apos;s print dialog did not open. Choose a printer here instead.</source>
        <translation>El cuadro de impresión de su sistema no se abrió. Elija una impresora aquí.</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>La impresión se detuvo</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The portal cannot be reached. Check your internet connection; we keep trying.</source>
        <translation>No se puede conectar con el portal. Revise su conexión a internet; seguimos intentándolo.</translation>
    </message>
    <message>
        <source>The portal is busy. Wait a moment, then try again.</source>
        <translation>El portal está ocupado. Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is not available for your account. Call us at %1 if you need it.</source>
        <translation>Esto no está disponible para su cuenta. Llámenos al %1 si lo necesita.</translation>
    </message>
    <message>
        <source>This is no longer there. Go back and refresh the page.</source>
        <translation>Esto ya no existe. Vuelva atrás y actualice la página.</translation>
    </message>
    <message>
        <source>You have been signed out. Sign in again to go on.</source>
        <translation>Se cerró su sesión. Inicie sesión de nuevo para continuar.</translation>
    </message>
    <message>
        <source>The portal had a problem. Try again; if it stays, call us at %1.</source>
        <translation>El portal tuvo un problema. Inténtelo de nuevo; si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Try again; if it happens again, call us at %1 and tell us this reference number.</source>
        <translation>Algo falló en este programa. Inténtelo de nuevo; si vuelve a pasar, llámenos al %1 y díganos este número de referencia.</translation>
    </message>
</context>
<context>
    <name>ReachBody</name>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Tipo de teléfono</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Celular</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>What should we tell you here?</source>
        <translation>¿Qué debemos avisarle aquí?</translation>
    </message>
</context>
<context>
    <name>ReceiptDetail</name>
    <message>
        <source>All payments</source>
        <translation>Todos los pagos</translation>
    </message>
    <message>
        <source>This payment could not be loaded</source>
        <translation>No se pudo cargar este pago</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>View receipt</source>
        <translation>Ver recibo</translation>
    </message>
    <message>
        <source>No payment chosen</source>
        <translation>Ningún pago elegido</translation>
    </message>
    <message>
        <source>Choose one from the list to see what it paid.</source>
        <translation>Elija uno de la lista para ver qué pagó.</translation>
    </message>
</context>
<context>
    <name>ReceiptFilters</name>
    <message>
        <source>Year: %1</source>
        <translation>Año: %1</translation>
    </message>
    <message>
        <source>Confirmation number or amount</source>
        <translation>Número de confirmación o monto</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waits for you to confirm</source>
        <translation>Falta que usted lo confirme</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Pagado el %1</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Processing until %1</source>
        <translation>En proceso hasta el %1</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Returned by the bank</source>
        <translation>Devuelto por el banco</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Confirmation number</source>
        <translation>Número de confirmación</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Método de pago</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Paid in the portal. It set up AutoPay.</source>
        <translation>Pagado en el portal. Con este pago se activó AutoPay.</translation>
    </message>
    <message>
        <source>Paid in the portal</source>
        <translation>Pagado en el portal</translation>
    </message>
    <message>
        <source>Charged by AutoPay</source>
        <translation>Cobrado por AutoPay</translation>
    </message>
    <message>
        <source>Scheduled in the portal</source>
        <translation>Programado en el portal</translation>
    </message>
    <message>
        <source>Taken by our office</source>
        <translation>Recibido en nuestra oficina</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Dinero recibido</translation>
    </message>
    <message>
        <source>Money expected</source>
        <translation>Dinero previsto</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Paid with this payment</source>
        <translation>Pagada con este pago</translation>
    </message>
    <message>
        <source>Not paid with this payment</source>
        <translation>No pagada con este pago</translation>
    </message>
    <message>
        <source>Not paid until the money is here</source>
        <translation>No queda pagada hasta que llegue el dinero</translation>
    </message>
    <message>
        <source>It goes towards your next bill.</source>
        <translation>Se descuenta de su próxima factura.</translation>
    </message>
    <message>
        <source>Not added by this payment</source>
        <translation>No se sumó con este pago</translation>
    </message>
    <message>
        <source>Added once the money is here</source>
        <translation>Se suma cuando llegue el dinero</translation>
    </message>
    <message>
        <source>Credit on your account</source>
        <translation>Saldo a favor en su cuenta</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>No pagados</translation>
    </message>
    <message>
        <source>Your payments could not be loaded</source>
        <translation>No se pudieron cargar sus pagos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Once you have paid a bill, you find the payment and its receipt here.</source>
        <translation>Cuando haya pagado una factura, encontrará aquí el pago y su recibo.</translation>
    </message>
    <message>
        <source>Make a payment</source>
        <translation>Hacer un pago</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>Show all payments</source>
        <translation>Mostrar todos los pagos</translation>
    </message>
    <message>
        <source>All your payments have arrived or have come to an end.</source>
        <translation>Todos sus pagos han llegado o han terminado.</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>No hay nada en camino</translation>
    </message>
    <message>
        <source>No payment was declined, returned or canceled.</source>
        <translation>Ningún pago fue rechazado, devuelto ni cancelado.</translation>
    </message>
    <message>
        <source>Nothing went wrong</source>
        <translation>No hubo problemas</translation>
    </message>
    <message>
        <source>Try another confirmation number or amount, such as DS-7K2MQ or 74.99.</source>
        <translation>Pruebe con otro número de confirmación o monto, como DS-7K2MQ o 74.99.</translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation>Ningún pago coincide</translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>Pago de %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open your bank&apos;s page</source>
        <translation>Abrir la página de su banco</translation>
    </message>
    <message>
        <source>We are waiting for the answer of the bank. Do not pay again.</source>
        <translation>Esperamos la respuesta del banco. No pague otra vez.</translation>
    </message>
    <message>
        <source>This payment is on its way</source>
        <translation>Este pago está en camino</translation>
    </message>
    <message>
        <source>This program does not know yet how this payment stands. Call us at %1 to ask.</source>
        <translation>Este programa aún no sabe cómo está este pago. Llámenos al %1 para preguntar.</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm</source>
        <translation>Su banco quiere que usted confirme</translation>
    </message>
    <message>
        <source>Your browser did not open. Open your bank&apos;s page again.</source>
        <translation>El navegador no se abrió. Abra otra vez la página de su banco.</translation>
    </message>
    <message>
        <source>Nothing is paid until you have confirmed it with your bank.</source>
        <translation>No se paga nada hasta que usted lo confirme con su banco.</translation>
    </message>
    <message>
        <source>Nothing is paid until you have confirmed it on your bank&apos;s page.</source>
        <translation>No se paga nada hasta que usted lo confirme en la página de su banco.</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Disputado</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Reembolsado en parte</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Disputed with your bank</source>
        <translation>Disputado con su banco</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>Se devolvió</translation>
    </message>
    <message>
        <source>%1 · not finished yet</source>
        <translation>%1 · aún no termina</translation>
    </message>
    <message>
        <source>%1 · did not happen, so the payment counts in full</source>
        <translation>%1 · no se realizó, así que el pago cuenta completo</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Payment Receipts</source>
        <translation>Recibos de pago</translation>
    </message>
    <message>
        <source>Payments, newest first</source>
        <translation>Pagos, del más nuevo al más antiguo</translation>
    </message>
</context>
<context>
    <name>Recurring</name>
    <message>
        <source>Your payment methods could not be loaded</source>
        <translation>No se pudieron cargar sus métodos de pago</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No saved payment methods</source>
        <translation>No hay métodos de pago guardados</translation>
    </message>
    <message>
        <source>Save a card or a bank account to pay faster, or to let AutoPay pay each bill.</source>
        <translation>Guarde una tarjeta o una cuenta bancaria para pagar más rápido o para que AutoPay pague cada factura.</translation>
    </message>
    <message>
        <source>Save a payment method</source>
        <translation>Guardar un método de pago</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Used by AutoPay · expires %1</source>
        <translation>Lo usa AutoPay · vence el %1</translation>
    </message>
    <message>
        <source>Saved · expires %1</source>
        <translation>Guardado · vence el %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>AutoPay</source>
        <translation>AutoPay</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Guardado el %1</translation>
    </message>
    <message>
        <source>This card expired in %1</source>
        <translation>Esta tarjeta venció en %1</translation>
    </message>
    <message>
        <source>AutoPay cannot charge it, so your bills are not paid by themselves. Choose another method for AutoPay on the home page.</source>
        <translation>AutoPay no puede cobrar en ella, así que sus facturas no se pagan automáticamente. Elija otro método para AutoPay en la página de inicio.</translation>
    </message>
    <message>
        <source>It cannot be charged any more. You can remove it.</source>
        <translation>Ya no se puede cobrar en ella. Puede quitarla.</translation>
    </message>
    <message>
        <source>This card expires at the end of %1</source>
        <translation>Esta tarjeta vence a finales de %1</translation>
    </message>
    <message>
        <source>Choose another method for AutoPay on the home page before then.</source>
        <translation>Elija antes otro método para AutoPay en la página de inicio.</translation>
    </message>
    <message>
        <source>It cannot be charged after that.</source>
        <translation>Después ya no se podrá cobrar en ella.</translation>
    </message>
    <message>
        <source>AutoPay charges %1, not this one.</source>
        <translation>AutoPay cobra en %1, no en este.</translation>
    </message>
    <message>
        <source>AutoPay is off, so nothing is charged to it by itself.</source>
        <translation>AutoPay está desactivado, así que no se cobra nada automáticamente.</translation>
    </message>
    <message>
        <source>AutoPay charges it once its first payment has been accepted.</source>
        <translation>AutoPay cobrará en él cuando se haya aceptado el primer pago.</translation>
    </message>
    <message>
        <source>AutoPay is paused until %1, and charges nothing before.</source>
        <translation>AutoPay está en pausa hasta el %1 y no cobra nada antes.</translation>
    </message>
    <message>
        <source>AutoPay charges your bills to it. There is nothing to charge right now.</source>
        <translation>AutoPay cobra sus facturas con él. Ahora no hay nada que cobrar.</translation>
    </message>
    <message>
        <source>Next charge: %1 on %2.</source>
        <translation>Próximo cobro: %1 el %2.</translation>
    </message>
    <message>
        <source>Next charge: %1 on %2 for invoice %3.</source>
        <translation>Próximo cobro: %1 el %2 por la factura %3.</translation>
    </message>
    <message>
        <source>Next charge: %1 on %2 for invoices %3.</source>
        <translation>Próximo cobro: %1 el %2 por las facturas %3.</translation>
    </message>
    <message>
        <source>Next charge: %1 on %2 for %3 invoices.</source>
        <translation>Próximo cobro: %1 el %2 por %3 facturas.</translation>
    </message>
    <message>
        <source>Its payments could not be loaded</source>
        <translation>No se pudieron cargar sus pagos</translation>
    </message>
    <message>
        <source>What you pay with it, and what AutoPay charges to it, appears here.</source>
        <translation>Aquí aparece lo que pague con él y lo que cobre AutoPay.</translation>
    </message>
    <message>
        <source>Nothing was paid with it yet</source>
        <translation>Aún no se pagó nada con él</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
</context>
<context>
    <name>RecurringPage</name>
    <message>
        <source>Recurring Payments</source>
        <translation>Pagos recurrentes</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Refer a Friend</source>
        <translation>Recomiende a un amigo</translation>
    </message>
    <message>
        <source>Your referrals could not be loaded</source>
        <translation>No se pudieron cargar sus recomendaciones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>Your link is copied</source>
        <translation>Su enlace está copiado</translation>
    </message>
    <message>
        <source>Your code is copied</source>
        <translation>Su código está copiado</translation>
    </message>
    <message>
        <source>Internet from %1</source>
        <translation>Internet de %1</translation>
    </message>
    <message>
        <source>I use %1 at home. Sign up with my link and we both get a credit: %2 (code %3)</source>
        <translation>Yo uso %1 en casa. Regístrate con mi enlace y los dos recibimos un crédito: %2 (código %3)</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the link and send it in another way.</source>
        <translation>No se pudo abrir un programa de correo. Copie el enlace y envíelo de otra forma.</translation>
    </message>
    <message>
        <source>The invitation to %1 is on its way</source>
        <translation>La invitación a %1 va en camino</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>You get %1 and your friend gets %2</source>
        <translation>Usted recibe %1 y su amigo recibe %2</translation>
    </message>
    <message>
        <source>You have earned %1 so far.</source>
        <translation>Hasta ahora ha ganado %1.</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>Un amigo</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Has not signed up yet. Invited on %1.</source>
        <translation>Aún no se ha registrado. Invitado el %1.</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Signed up on %1. We are arranging the installation.</source>
        <translation>Se registró el %1. Estamos organizando la instalación.</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Installed on %1. Your credit comes once their first bill is paid.</source>
        <translation>Instalado el %1. Su crédito llega cuando pague su primera factura.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Your credit was put on your account on %1.</source>
        <translation>Su crédito se abonó a su cuenta el %1.</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonado</translation>
    </message>
    <message>
        <source>The invitation ran out on %1. You can invite them again.</source>
        <translation>La invitación venció el %1. Puede invitarle otra vez.</translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation>Venció</translation>
    </message>
    <message>
        <source>Changed on %1. Ask us how it stands.</source>
        <translation>Cambió el %1. Pregúntenos cómo va.</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>Pregúntenos</translation>
    </message>
    <message>
        <source>%1 of %2 characters. The link and the code are added for you.</source>
        <translation>%1 de %2 caracteres. El enlace y el código se añaden solos.</translation>
    </message>
    <message>
        <source>Enter your friend&apos;s email address.</source>
        <translation>Escriba el correo electrónico de su amigo.</translation>
    </message>
    <message>
        <source>This is not an email address. It should look like name@example.com.</source>
        <translation>Esto no es un correo electrónico. Debería ser como nombre@example.com.</translation>
    </message>
    <message>
        <source>This is your own address. Enter your friend&apos;s.</source>
        <translation>Esta es su propia dirección. Escriba la de su amigo.</translation>
    </message>
    <message>
        <source>You have invited this friend already. You see them in the list.</source>
        <translation>Ya invitó a este amigo. Lo ve en la lista.</translation>
    </message>
    <message>
        <source>Take the link out of your note: the right one is added for you.</source>
        <translation>Quite el enlace de su nota: el correcto se añade solo.</translation>
    </message>
    <message>
        <source>Make your note a little shorter.</source>
        <translation>Acorte un poco su nota.</translation>
    </message>
    <message>
        <source>Your note holds something we cannot send. Use plain words.</source>
        <translation>Su nota tiene algo que no podemos enviar. Use palabras sencillas.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>Nothing was sent. What you typed stays here: check your internet connection.</source>
        <translation>No se envió nada. Lo que escribió sigue aquí: revise su conexión a internet.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no respondió</translation>
    </message>
    <message>
        <source>We cannot tell yet whether it was sent. Send it again: nobody gets it twice.</source>
        <translation>Aún no sabemos si se envió. Envíela otra vez: nadie la recibe dos veces.</translation>
    </message>
    <message>
        <source>Too many invitations for now</source>
        <translation>Demasiadas invitaciones por ahora</translation>
    </message>
    <message>
        <source>The invitation could not be sent</source>
        <translation>No se pudo enviar la invitación</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>Wait %1 hours, then try again. Your link and your code work all the time.</source>
        <translation>Espere %1 horas e inténtelo de nuevo. Su enlace y su código sirven siempre.</translation>
    </message>
    <message>
        <source>Wait %1 minutes, then try again. Your link and your code work all the time.</source>
        <translation>Espere %1 minutos e inténtelo de nuevo. Su enlace y su código sirven siempre.</translation>
    </message>
</context>
<context>
    <name>RefreshButton</name>
    <message>
        <source>Please wait</source>
        <translation>Espere un momento</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>Something has changed in the meantime. Please read again what this ends.</source>
        <translation>Algo cambió mientras tanto. Lea otra vez qué termina con esto.</translation>
    </message>
    <message>
        <source>Payments on their way go on, and your receipts stay.</source>
        <translation>Los pagos en camino siguen adelante y sus recibos se conservan.</translation>
    </message>
    <message>
        <source>Remove it and end AutoPay</source>
        <translation>Quitarlo y terminar AutoPay</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>AutoPay does not use it, but payments you scheduled do.</source>
        <translation>AutoPay no lo usa, pero sí pagos que usted programó.</translation>
    </message>
    <message>
        <source>AutoPay does not use it. You can save it again whenever you like.</source>
        <translation>AutoPay no lo usa. Puede volver a guardarlo cuando quiera.</translation>
    </message>
    <message>
        <source>This ends AutoPay. From then on you pay each bill yourself.</source>
        <translation>Esto termina AutoPay. A partir de entonces usted paga cada factura.</translation>
    </message>
    <message>
        <source>This ends AutoPay, and the charge it has planned is not made. From then on you pay each bill yourself.</source>
        <translation>Esto termina AutoPay, y el cobro previsto no se hace. A partir de entonces usted paga cada factura.</translation>
    </message>
    <message>
        <source>This ends AutoPay, and the %1 charges it has planned are not made. From then on you pay each bill yourself.</source>
        <translation>Esto termina AutoPay, y los %1 cobros previstos no se hacen. A partir de entonces usted paga cada factura.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>These scheduled payments are canceled, and others: %1.</source>
        <translation>Se cancelan estos pagos programados y otros: %1.</translation>
    </message>
    <message>
        <source>What you scheduled with it is canceled: %1.</source>
        <translation>Se cancela lo que programó con él: %1.</translation>
    </message>
    <message>
        <source>%1 Your payment plan ends with that.</source>
        <translation>%1 Con eso termina su plan de pagos.</translation>
    </message>
    <message>
        <source>%1 was removed, and AutoPay is off.</source>
        <translation>Se quitó %1 y AutoPay está desactivado.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó %1.</translation>
    </message>
    <message>
        <source>%1 was removed already.</source>
        <translation>%1 ya se había quitado.</translation>
    </message>
</context>
<context>
    <name>RemovalSheet</name>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message>
        <source>We come on %1. Your calendar is up to date, and we sent you an email about it.</source>
        <translation>Vamos el %1. Su calendario está al día y le enviamos un correo electrónico al respecto.</translation>
    </message>
    <message>
        <source>The visit is moved</source>
        <translation>La visita está cambiada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Elegir otro horario</translation>
    </message>
    <message>
        <source>The times could not be loaded</source>
        <translation>No se pudieron cargar los horarios</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Call us at %1 and we find a time together.</source>
        <translation>Llámenos al %1 y buscamos un horario juntos.</translation>
    </message>
    <message>
        <source>No other times online</source>
        <translation>No hay otros horarios en línea</translation>
    </message>
    <message>
        <source>Show more days</source>
        <translation>Mostrar más días</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Cambiar la visita</translation>
    </message>
    <message>
        <source>Move the visit?</source>
        <translation>¿Cambiar la visita?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The connection broke before the portal answered. Look again: you see whether the visit has its new time. If it takes long, call us at %1.</source>
        <translation>La conexión se cortó antes de que el portal respondiera. Mire de nuevo: verá si la visita tiene su nuevo horario. Si tarda mucho, llámenos al %1.</translation>
    </message>
    <message>
        <source>We do not know yet whether the visit was moved</source>
        <translation>Aún no sabemos si la visita se cambió</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>This visit is no longer there</source>
        <translation>Esta visita ya no existe</translation>
    </message>
    <message>
        <source>It may have been canceled. Call us at %1 if that surprises you.</source>
        <translation>Puede que se haya cancelado. Llámenos al %1 si le sorprende.</translation>
    </message>
    <message>
        <source>This visit cannot be moved online</source>
        <translation>Esta visita no se puede cambiar en línea</translation>
    </message>
    <message>
        <source>A visit can be moved until 24 hours before it begins. Call us at %1 and we see what we can do.</source>
        <translation>Una visita se puede cambiar hasta 24 horas antes de su comienzo. Llámenos al %1 y vemos qué podemos hacer.</translation>
    </message>
    <message>
        <source>Choose a time for us to come.</source>
        <translation>Elija un horario para nuestra visita.</translation>
    </message>
    <message>
        <source>Somebody else just took that time. The visit stays as it was: choose another time.</source>
        <translation>Otra persona acaba de tomar ese horario. La visita queda como estaba: elija otro horario.</translation>
    </message>
    <message>
        <source>Somebody else changed this visit in the meantime. You moved nothing: this is how it is now.</source>
        <translation>Otra persona cambió esta visita mientras tanto. Usted no cambió nada: así está ahora.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. Nothing was moved. Try again.</source>
        <translation>No se puede conectar con el portal. No se cambió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal had a problem. Nothing was moved. Try again; if it stays, call us at %1.</source>
        <translation>El portal tuvo un problema. No se cambió nada. Inténtelo de nuevo; si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>RescheduleCheck</name>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Nuevo horario</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
</context>
<context>
    <name>SaveMethod</name>
    <message>
        <source>Save a card or a bank account</source>
        <translation>Guardar una tarjeta o una cuenta bancaria</translation>
    </message>
    <message>
        <source>We open the secure page of our payment processor in your browser. You enter it there, and nothing is charged. This program never sees its number.</source>
        <translation>Abrimos en su navegador la página segura de nuestro procesador de pagos. Allí la escribe usted, y no se cobra nada. Este programa nunca ve su número.</translation>
    </message>
    <message>
        <source>Open the secure page</source>
        <translation>Abrir la página segura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You can pay your bills with it, or choose it for AutoPay on the home page.</source>
        <translation>Puede pagar sus facturas con él o elegirlo para AutoPay en la página de inicio.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 está guardado</translation>
    </message>
    <message>
        <source>You can pay your bills with it.</source>
        <translation>Puede pagar sus facturas con él.</translation>
    </message>
    <message>
        <source>Go to the home page</source>
        <translation>Ir a la página de inicio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Opening the secure page</source>
        <translation>Abriendo la página segura</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir la página otra vez</translation>
    </message>
    <message>
        <source>Your browser did not open. Open the page again.</source>
        <translation>El navegador no se abrió. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>The secure page is ready</source>
        <translation>La página segura está lista</translation>
    </message>
    <message>
        <source>Enter your card or bank account on the secure page in your browser. This goes on by itself when you are done.</source>
        <translation>Escriba su tarjeta o cuenta bancaria en la página segura de su navegador. Esto sigue solo cuando termine.</translation>
    </message>
    <message>
        <source>Waiting for the secure page</source>
        <translation>Esperando la página segura</translation>
    </message>
    <message>
        <source>The secure page was closed before it was finished. Nothing was saved.</source>
        <translation>La página segura se cerró antes de terminar. No se guardó nada.</translation>
    </message>
    <message>
        <source>The secure page has expired. Nothing was saved; you can open a new one.</source>
        <translation>La página segura venció. No se guardó nada; puede abrir una nueva.</translation>
    </message>
</context>
<context>
    <name>SaveMethodSheet</name>
    <message>
        <source>Save a payment method</source>
        <translation>Guardar un método de pago</translation>
    </message>
</context>
<context>
    <name>Scheduled</name>
    <message>
        <source>On %1 we will charge %2 to %3 for %4.</source>
        <translation>El %1 cobraremos %2 a %3 por %4.</translation>
    </message>
    <message>
        <source>On %1 we will charge %2 to %3.</source>
        <translation>El %1 cobraremos %2 a %3.</translation>
    </message>
    <message>
        <source>You can cancel it until %1.</source>
        <translation>Hasta el %1 puede cancelarlo.</translation>
    </message>
    <message>
        <source>It is being made, and can no longer be canceled.</source>
        <translation>Se está realizando y ya no se puede cancelar.</translation>
    </message>
    <message>
        <source>Cancel the payment of %1 on %2</source>
        <translation>Cancelar el pago de %1 del %2</translation>
    </message>
    <message>
        <source>Scheduled payment</source>
        <translation>Pago programado</translation>
    </message>
    <message>
        <source>Scheduled payments</source>
        <translation>Pagos programados</translation>
    </message>
    <message>
        <source>It is too late to cancel</source>
        <translation>Es tarde para cancelarlo</translation>
    </message>
    <message>
        <source>The payment of %1 was made, or is being made right now, or somebody else canceled it.</source>
        <translation>El pago de %1 ya se hizo, se está haciendo ahora mismo, o alguien más lo canceló.</translation>
    </message>
    <message>
        <source>You find it among the payment receipts. If you did not want it, call us at %1.</source>
        <translation>Lo encuentra entre los recibos de pago. Si no lo quería, llámenos al %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel this payment?</source>
        <translation>¿Cancelar este pago?</translation>
    </message>
    <message>
        <source>On %1 we would charge %2 to %3. If you cancel it, nothing is charged, and your bills stay due.</source>
        <translation>El %1 cobraríamos %2 a %3. Si lo cancela, no se cobra nada y sus facturas siguen pendientes.</translation>
    </message>
    <message>
        <source>You can cancel it until %1. A canceled payment does not come back: you would schedule it again.</source>
        <translation>Hasta el %1 puede cancelarlo. Un pago cancelado no vuelve: tendría que programarlo de nuevo.</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Cancelar el pago</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>The payment of %1 on %2 is canceled. Nothing will be charged.</source>
        <translation>El pago de %1 del %2 está cancelado. No se cobrará nada.</translation>
    </message>
    <message>
        <source>We cannot say yet whether it is canceled: the portal cannot be reached. Try again.</source>
        <translation>Aún no podemos decir si está cancelado: no hay conexión con el portal. Intente de nuevo.</translation>
    </message>
</context>
<context>
    <name>ScheduledCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>User settings</source>
        <translation>Configuración del usuario</translation>
    </message>
    <message>
        <source>Help with this page</source>
        <translation>Ayuda con esta página</translation>
    </message>
    <message>
        <source>Refresh this page</source>
        <translation>Actualizar esta página</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Set up AutoPay</source>
        <translation>Configurar AutoPay</translation>
    </message>
    <message>
        <source>Update AutoPay</source>
        <translation>Cambiar AutoPay</translation>
    </message>
    <message>
        <source>Pay your bills</source>
        <translation>Pagar sus facturas</translation>
    </message>
    <message>
        <source>Turn AutoPay off</source>
        <translation>Desactivar AutoPay</translation>
    </message>
    <message>
        <source>Save a payment method</source>
        <translation>Guardar un método de pago</translation>
    </message>
    <message>
        <source>Change the language to %1</source>
        <translation>Cambiar el idioma a %1</translation>
    </message>
    <message>
        <source>Use the system&apos;s theme</source>
        <translation>Usar el tema del sistema</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Usar el tema claro</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Usar el tema oscuro</translation>
    </message>
    <message>
        <source>Use the high contrast theme</source>
        <translation>Usar el tema de alto contraste</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Agrandar el texto</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Achicar el texto</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try other words, such as pay or contacts, an invoice number or amount, or a month. Or call us at %1.</source>
        <translation>Pruebe con otras palabras, como pagar o contactos, un número o monto de factura, o un mes. O llámenos al %1.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>The portal cannot be reached, so no invoices are found. Pages and actions still are.</source>
        <translation>No se puede acceder al portal, así que no se encuentran facturas. Las páginas y acciones sí.</translation>
    </message>
    <message>
        <source>The portal is busy, so no invoices are found. Wait a moment, then try again.</source>
        <translation>El portal está ocupado, así que no se encuentran facturas. Espere un momento e intente de nuevo.</translation>
    </message>
    <message>
        <source>Your account cannot look for invoices. Pages and actions are found.</source>
        <translation>Su cuenta no puede buscar facturas. Las páginas y acciones sí se encuentran.</translation>
    </message>
    <message>
        <source>You have been signed out. Sign in again to look for invoices.</source>
        <translation>Se cerró su sesión. Inicie sesión de nuevo para buscar facturas.</translation>
    </message>
    <message>
        <source>The portal had a problem, so no invoices are found. Try again.</source>
        <translation>El portal tuvo un problema, así que no se encuentran facturas. Intente de nuevo.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search pages, actions and invoices</source>
        <translation>Buscar páginas, acciones y facturas</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Looking for invoices…</source>
        <translation>Buscando facturas…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>home start main overview balance</source>
        <translation>inicio principal resumen saldo portada</translation>
    </message>
    <message>
        <source>calendar appointments visits technician installation dates schedule agenda</source>
        <translation>calendario citas visitas técnico instalación fechas agenda horario</translation>
    </message>
    <message>
        <source>contacts people address phone email name contact information</source>
        <translation>contactos personas dirección domicilio teléfono correo nombre datos</translation>
    </message>
    <message>
        <source>invoices bills charges pdf statement history amount</source>
        <translation>facturas cobros cargos pdf estado de cuenta historial monto</translation>
    </message>
    <message>
        <source>payment receipts paid proof confirmation history refunds</source>
        <translation>recibos de pago pagos pagado comprobante confirmación historial reembolsos</translation>
    </message>
    <message>
        <source>recurring payments autopay automatic saved cards bank account methods authorization</source>
        <translation>pagos recurrentes autopago automático tarjetas guardadas cuenta bancaria métodos autorización</translation>
    </message>
    <message>
        <source>services internet plan speed fiber equipment router broadband facts</source>
        <translation>servicios internet plan velocidad fibra equipo enrutador banda ancha</translation>
    </message>
    <message>
        <source>tickets support problem report trouble outage messages</source>
        <translation>reportes soporte problema falla avería mensajes</translation>
    </message>
    <message>
        <source>refer a friend referral invite code link credit reward</source>
        <translation>recomendar a un amigo recomendación invitar código enlace crédito premio</translation>
    </message>
    <message>
        <source>security information code pin static ip caller verification</source>
        <translation>información de seguridad código clave ip fija verificación llamada</translation>
    </message>
    <message>
        <source>user settings password preferences two-step notifications paper bills sessions</source>
        <translation>configuración del usuario contraseña preferencias avisos papel sesiones ajustes</translation>
    </message>
    <message>
        <source>add a service order buy cart upgrade internet phone tv plan</source>
        <translation>agregar un servicio pedir comprar carrito mejorar contratar</translation>
    </message>
    <message>
        <source>make a payment card money pay once amount options</source>
        <translation>hacer un pago pagar una vez dinero tarjeta monto</translation>
    </message>
    <message>
        <source>add a phone number contact cell mobile telephone change new</source>
        <translation>agregar un número de teléfono celular móvil contacto cambiar nuevo</translation>
    </message>
    <message>
        <source>add an email contact mail address change new</source>
        <translation>agregar un correo electrónico contacto cambiar nuevo</translation>
    </message>
    <message>
        <source>pay bills invoice payment due owe balance money card</source>
        <translation>pagar facturas pago vence deber saldo dinero tarjeta</translation>
    </message>
    <message>
        <source>save a payment method card bank account wallet add new credit debit</source>
        <translation>guardar un método de pago tarjeta cuenta bancaria agregar nueva crédito débito</translation>
    </message>
    <message>
        <source>set up autopay update automatic recurring payments create change schedule</source>
        <translation>configurar autopago automático pagos recurrentes crear modificar cambiar</translation>
    </message>
    <message>
        <source>turn autopay off cancel stop end automatic recurring payments</source>
        <translation>desactivar autopago cancelar parar terminar pagos automáticos recurrentes</translation>
    </message>
    <message>
        <source>help support question instructions guide</source>
        <translation>ayuda soporte pregunta instrucciones guía</translation>
    </message>
    <message>
        <source>refresh reload update again</source>
        <translation>actualizar recargar refrescar</translation>
    </message>
    <message>
        <source>sign out log logout leave exit</source>
        <translation>cerrar sesión salir desconectar</translation>
    </message>
    <message>
        <source>language english spanish translate</source>
        <translation>idioma inglés español lenguaje traducir</translation>
    </message>
    <message>
        <source>theme appearance look colors mode</source>
        <translation>tema apariencia aspecto colores modo</translation>
    </message>
    <message>
        <source>text size font letters larger smaller bigger zoom</source>
        <translation>tamaño del texto letras fuente más grande pequeño</translation>
    </message>
    <message>
        <source>a an the my of to for in on with from i you do does how can where is are want</source>
        <translation>un una el la los las mi mis de del a al para en con por yo cómo dónde puedo quiero es está qué se</translation>
    </message>
    <message>
        <source>invoice invoices bill bills number no of from for the</source>
        <translation>factura facturas número de del la las el los</translation>
    </message>
</context>
<context>
    <name>SecondStep</name>
    <message>
        <source>Enter the code that your app shows now.</source>
        <translation>Escriba el código que su aplicación muestra ahora.</translation>
    </message>
    <message>
        <source>To keep your account safe, no code is taken for %1 min. If you need help, call us at %2.</source>
        <translation>Para proteger su cuenta, no se acepta ningún código durante %1 min. Si necesita ayuda, llámenos al %2.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>Demasiados códigos equivocados</translation>
    </message>
    <message>
        <source>This code is not right, or was used already. Wait for the next one that your app shows.</source>
        <translation>Este código no es correcto o ya se usó. Espere el siguiente que muestre su aplicación.</translation>
    </message>
    <message>
        <source>This is not a code. Check it and try again.</source>
        <translation>Esto no es un código. Revíselo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Revise su conexión a internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo en un momento. Si sigue igual, llámenos al %1.</translation>
    </message>
    <message>
        <source>The portal had a problem</source>
        <translation>El portal tuvo un problema</translation>
    </message>
</context>
<context>
    <name>SecondStepCard</name>
    <message>
        <source>Step 2 of 2</source>
        <translation>Paso 2 de 2</translation>
    </message>
    <message>
        <source>Enter your code</source>
        <translation>Escriba su código</translation>
    </message>
    <message>
        <source>Open your authenticator app and enter the code it shows for this account.</source>
        <translation>Abra su aplicación de autenticación y escriba el código que muestra para esta cuenta.</translation>
    </message>
    <message>
        <source>Back to the password</source>
        <translation>Volver a la contraseña</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Without the app, use one of your recovery codes.</source>
        <translation>Sin la aplicación, use uno de sus códigos de recuperación.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>Your security code is copied</source>
        <translation>Su código de seguridad está copiado</translation>
    </message>
    <message>
        <source>The one-call code is copied</source>
        <translation>El código para una llamada está copiado</translation>
    </message>
    <message>
        <source>Your security code was changed</source>
        <translation>Se cambió su código de seguridad</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>This is not your password. Check it and try again.</source>
        <translation>Esta no es su contraseña. Revísela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation>Confirme que es usted</translation>
    </message>
    <message>
        <source>Enter the password you sign in with. We ask again after 5 minutes.</source>
        <translation>Escriba la contraseña con la que inicia sesión. Se la pediremos otra vez después de 5 minutos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Crear el código</translation>
    </message>
    <message>
        <source>Change your security code</source>
        <translation>Cambie su código de seguridad</translation>
    </message>
    <message>
        <source>Set your security code</source>
        <translation>Elija su código de seguridad</translation>
    </message>
    <message>
        <source>From then on we ask for the new one when you call. We confirm it by email.</source>
        <translation>Desde entonces le pediremos el nuevo cuando llame. Se lo confirmamos por correo electrónico.</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Guardar el código</translation>
    </message>
    <message>
        <source>Enter a code of 4 to 8 digits.</source>
        <translation>Escriba un código de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>Use digits only, 4 to 8 of them.</source>
        <translation>Use solo dígitos, de 4 a 8.</translation>
    </message>
    <message>
        <source>Enter at least 4 and at most 8 digits.</source>
        <translation>Escriba al menos 4 y como máximo 8 dígitos.</translation>
    </message>
    <message>
        <source>This code is too easy to guess. Choose another one.</source>
        <translation>Este código es demasiado fácil de adivinar. Elija otro.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Revise su conexión a internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>We cannot tell whether this was done. Try again: it does no harm.</source>
        <translation>No sabemos si esto se hizo. Inténtelo de nuevo: no hace daño.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no respondió</translation>
    </message>
    <message>
        <source>Try again in %3. If you forgot your password, call us at %1.</source>
        <translation>Inténtelo de nuevo en %3. Si olvidó su contraseña, llámenos al %1.</translation>
    </message>
    <message>
        <source>Too many wrong passwords</source>
        <translation>Demasiadas contraseñas equivocadas</translation>
    </message>
    <message>
        <source>Try again in %3.</source>
        <translation>Inténtelo de nuevo en %3.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas solicitudes</translation>
    </message>
    <message>
        <source>Set one, so that we can be sure that it is you when you call.</source>
        <translation>Elija uno para que sepamos que es usted cuando nos llame.</translation>
    </message>
    <message>
        <source>There is no security code</source>
        <translation>No hay código de seguridad</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>The portal had a problem</source>
        <translation>El portal tuvo un problema</translation>
    </message>
    <message>
        <source>Your security code, hidden</source>
        <translation>Su código de seguridad, oculto</translation>
    </message>
    <message>
        <source>Hides by itself in %1</source>
        <translation>Se oculta solo en %1</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Last changed on %1</source>
        <translation>Último cambio: %1</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Crear otro</translation>
    </message>
    <message>
        <source>Good until %1, %2 left</source>
        <translation>Sirve hasta las %1, quedan %2</translation>
    </message>
    <message>
        <source>It is shown only now, and stops working once it was used.</source>
        <translation>Se muestra solo ahora y deja de servir cuando se usa.</translation>
    </message>
    <message>
        <source>A code is good until %1, %2 left</source>
        <translation>Un código sirve hasta las %1, quedan %2</translation>
    </message>
    <message>
        <source>It was shown once. If you did not keep it, make another one; this one then ends.</source>
        <translation>Se mostró una vez. Si no lo guardó, cree otro; este dejará de servir.</translation>
    </message>
    <message>
        <source>Make a one-call code</source>
        <translation>Crear un código para una llamada</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The code was shown</source>
        <translation>Se mostró el código</translation>
    </message>
    <message>
        <source>The code was changed</source>
        <translation>Se cambió el código</translation>
    </message>
    <message>
        <source>A one-call code was made</source>
        <translation>Se creó un código para una llamada</translation>
    </message>
    <message>
        <source>Support asked for the code</source>
        <translation>Soporte pidió el código</translation>
    </message>
    <message>
        <source>The code was confirmed on a call</source>
        <translation>El código se confirmó en una llamada</translation>
    </message>
    <message>
        <source>Something else happened to the code</source>
        <translation>Pasó otra cosa con el código</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Security Information</source>
        <translation>Información de seguridad</translation>
    </message>
    <message>
        <source>Your security information could not be loaded</source>
        <translation>No se pudo cargar su información de seguridad</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Broadband facts</source>
        <translation>Datos de banda ancha</translation>
    </message>
    <message>
        <source>Broadband facts of %1</source>
        <translation>Datos de banda ancha de %1</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
    <message>
        <source>Past services (%1)</source>
        <translation>Servicios anteriores (%1)</translation>
    </message>
    <message>
        <source>No service works on this account now.</source>
        <translation>Ningún servicio funciona ahora en esta cuenta.</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Being set up</source>
        <translation>En instalación</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>Pregúntenos</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>%1 without the promotion</source>
        <translation>%1 sin la promoción</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde el %2</translation>
    </message>
    <message>
        <source>%1 Mbps down, %2 Mbps up</source>
        <translation>%1 Mbps de bajada, %2 Mbps de subida</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>On file. Call us and confirm your security code to hear it.</source>
        <translation>La tenemos. Llámenos y confirme su código de seguridad para saberla.</translation>
    </message>
    <message>
        <source>Static IP</source>
        <translation>IP estática</translation>
    </message>
    <message>
        <source>%1: %2 off each month, with no end</source>
        <translation>%1: %2 menos cada mes, sin fecha de fin</translation>
    </message>
    <message>
        <source>%1: %2 off each month, ends on %3</source>
        <translation>%1: %2 menos cada mes, termina el %3</translation>
    </message>
    <message>
        <source>Once it is set up</source>
        <translation>Cuando esté instalado</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>%1 (ours), serial number ending %2</source>
        <translation>%1 (nuestro), número de serie que termina en %2</translation>
    </message>
    <message>
        <source>%1 (yours), serial number ending %2</source>
        <translation>%1 (suyo), número de serie que termina en %2</translation>
    </message>
    <message>
        <source>%1, serial number ending %2</source>
        <translation>%1, número de serie que termina en %2</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Agregar un servicio</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>Todavía no hay servicios</translation>
    </message>
    <message>
        <source>Your services could not be loaded</source>
        <translation>No se pudieron cargar sus servicios</translation>
    </message>
    <message>
        <source>Once a service is on your account, you find here what it is and what it costs.</source>
        <translation>Cuando haya un servicio en su cuenta, aquí verá qué es y cuánto cuesta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>SessionLine</name>
    <message>
        <source>This one</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Dónde tiene la sesión abierta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Cerrar la sesión en los demás lugares</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>Your password is changed, and you are signed out in %n other place(s)</source>
        <translation>
            <numerusform>Su contraseña ha cambiado y se cerró la sesión en %n lugar más</numerusform>
            <numerusform>Su contraseña ha cambiado y se cerró la sesión en %n lugares más</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Su contraseña ha cambiado</translation>
    </message>
    <message>
        <source>Enter your current password.</source>
        <translation>Escriba su contraseña actual.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Escriba una contraseña nueva.</translation>
    </message>
    <message>
        <source>We cannot tell whether your password was changed. Try again; if your current password is not taken any more, the new one is in force.</source>
        <translation>No sabemos si su contraseña se cambió. Inténtelo de nuevo; si ya no se acepta la actual, ya vale la nueva.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no respondió</translation>
    </message>
    <message>
        <source>This is the password you have now. Choose another one.</source>
        <translation>Es la contraseña que tiene ahora. Elija otra.</translation>
    </message>
    <message>
        <source>You are signed out on %1</source>
        <translation>Se cerró la sesión en %1</translation>
    </message>
    <message numerus="yes">
        <source>You are signed out in %n other place(s)</source>
        <translation>
            <numerusform>Se cerró la sesión en %n lugar más</numerusform>
            <numerusform>Se cerró la sesión en %n lugares más</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Turn on paper bills?</source>
        <translation>¿Activar las facturas en papel?</translation>
    </message>
    <message>
        <source>Turn on for %1 per bill</source>
        <translation>Activar por %1 por factura</translation>
    </message>
    <message>
        <source>This had been changed in another place already.</source>
        <translation>Esto ya se había cambiado en otro lugar.</translation>
    </message>
    <message>
        <source>Paper bills are on. We confirm it by email.</source>
        <translation>Las facturas en papel están activadas. Se lo confirmamos por correo.</translation>
    </message>
    <message>
        <source>Paper bills are off. We confirm it by email.</source>
        <translation>Las facturas en papel están desactivadas. Se lo confirmamos por correo.</translation>
    </message>
    <message>
        <source>We write to you in Spanish from now on.</source>
        <translation>Desde ahora le escribimos en español.</translation>
    </message>
    <message>
        <source>We write to you in English from now on.</source>
        <translation>Desde ahora le escribimos en inglés.</translation>
    </message>
    <message>
        <source>Each bill comes by mail too, and costs %1 more. It stays here and in your email.</source>
        <translation>Cada factura llega también por correo postal y cuesta %1 más. Sigue estando aquí y en su correo electrónico.</translation>
    </message>
    <message>
        <source>Your bills are here and in your email. On paper, each bill costs %1 more.</source>
        <translation>Sus facturas están aquí y en su correo electrónico. En papel, cada factura cuesta %1 más.</translation>
    </message>
    <message>
        <source>Turned on %1.</source>
        <translation>Activadas el %1.</translation>
    </message>
    <message>
        <source>Turned off %1.</source>
        <translation>Desactivadas el %1.</translation>
    </message>
    <message>
        <source>Our billing adds %1 to each bill on paper, from your next bill on. We confirm it by email, and you can turn it off here at any time.</source>
        <translation>Nuestra facturación suma %1 a cada factura en papel, a partir de su próxima factura. Se lo confirmamos por correo y puede desactivarlo aquí cuando quiera.</translation>
    </message>
    <message>
        <source>Our billing adds %1 to each bill on paper, from your bill of %2 on. We confirm it by email, and you can turn it off here at any time.</source>
        <translation>Nuestra facturación suma %1 a cada factura en papel, a partir de su factura del %2. Se lo confirmamos por correo y puede desactivarlo aquí cuando quiera.</translation>
    </message>
    <message>
        <source>A bill on paper costs %1 now. Nothing was turned on. If you agree, turn it on again.</source>
        <translation>Ahora una factura en papel cuesta %1. No se activó nada. Si está de acuerdo, actívelas de nuevo.</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>El precio cambió</translation>
    </message>
    <message>
        <source>Your change was not saved, and you see what was chosen there. Change it again if you like.</source>
        <translation>Su cambio no se guardó y ahora ve lo que se eligió allí. Si quiere, cámbielo de nuevo.</translation>
    </message>
    <message>
        <source>This was changed in another place</source>
        <translation>Esto se cambió en otro lugar</translation>
    </message>
    <message>
        <source>The receipt of each payment, also of AutoPay, refunds, and a card that will expire.</source>
        <translation>El recibo de cada pago, también de AutoPay, los reembolsos y la tarjeta que está por vencer.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>When a visit was moved to another time.</source>
        <translation>Cuando una visita se cambió a otra hora.</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>When there is a new bill.</source>
        <translation>Cuando hay una factura nueva.</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Interrupciones</translation>
    </message>
    <message>
        <source>When your service is down, and up again.</source>
        <translation>Cuando su servicio no funciona y cuando vuelve a funcionar.</translation>
    </message>
    <message>
        <source>Offers and news</source>
        <translation>Ofertas y novedades</translation>
    </message>
    <message>
        <source>Now and then, what is new with us.</source>
        <translation>De vez en cuando, lo que hay de nuevo con nosotros.</translation>
    </message>
    <message>
        <source>Emails are on: %1</source>
        <translation>Correos activados: %1</translation>
    </message>
    <message>
        <source>Emails are off: %1</source>
        <translation>Correos desactivados: %1</translation>
    </message>
    <message>
        <source>You are signed in nowhere else.</source>
        <translation>No tiene la sesión abierta en ningún otro lugar.</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>Un dispositivo sin nombre</translation>
    </message>
    <message>
        <source>Used %1, from %2</source>
        <translation>Usada %1, desde %2</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>Usada %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <translation>Abierta %1</translation>
    </message>
    <message>
        <source>%1, this one</source>
        <translation>%1, aquí</translation>
    </message>
    <message>
        <source>Sign out on %1</source>
        <translation>Cerrar la sesión en %1</translation>
    </message>
    <message>
        <source>The program speaks this language now. Our emails to you do not yet: choose it again later.</source>
        <translation>El programa ya está en este idioma. Nuestros correos todavía no: elíjalo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>This is not your password</source>
        <translation>No es su contraseña</translation>
    </message>
    <message>
        <source>To keep your account safe, try again in %3 min. If you need help, call us at %1.</source>
        <translation>Para proteger su cuenta, inténtelo de nuevo en %3 min. Si necesita ayuda, llámenos al %1.</translation>
    </message>
    <message>
        <source>Too many wrong attempts</source>
        <translation>Demasiados intentos fallidos</translation>
    </message>
    <message>
        <source>Wait %3 min, then try again.</source>
        <translation>Espere %3 min e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas solicitudes</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again. Nothing was changed.</source>
        <translation>Revise su conexión a internet e inténtelo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>We cannot tell whether this was done. Try again: it does no harm.</source>
        <translation>No sabemos si esto se hizo. Inténtelo de nuevo: no hace daño.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>The portal had a problem</source>
        <translation>El portal tuvo un problema</translation>
    </message>
    <message>
        <source>This is not your password. Check it and try again.</source>
        <translation>Esta no es su contraseña. Revísela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The key is copied</source>
        <translation>Se copió la clave</translation>
    </message>
    <message>
        <source>Your recovery codes are copied</source>
        <translation>Se copiaron sus códigos de recuperación</translation>
    </message>
    <message>
        <source>Two-step sign-in is off</source>
        <translation>El inicio de sesión en dos pasos está desactivado</translation>
    </message>
    <message>
        <source>Two-step sign-in is on already</source>
        <translation>El inicio de sesión en dos pasos ya está activado</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Se guardó como %1</translation>
    </message>
    <message>
        <source>The file could not be saved. Free some disk space, then try again.</source>
        <translation>No se pudo guardar el archivo. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The codes could not be printed. Save or copy them instead.</source>
        <translation>No se pudieron imprimir los códigos. Guárdelos o cópielos en su lugar.</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Paso %1 de 3</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set up two-step sign-in</source>
        <translation>Configurar el inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>First confirm that it is you: enter the password you sign in with.</source>
        <translation>Primero confirme que es usted: escriba la contraseña con la que inicia sesión.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Enter your password. The codes you have now will not work any more.</source>
        <translation>Escriba su contraseña. Los códigos que tiene ahora dejarán de valer.</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Crear códigos nuevos</translation>
    </message>
    <message>
        <source>Turn two-step sign-in off</source>
        <translation>Desactivar el inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>Enter your password. From then on it alone is enough to sign in.</source>
        <translation>Escriba su contraseña. A partir de entonces basta con ella para iniciar sesión.</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivarlo</translation>
    </message>
    <message>
        <source>Your password is too short on its own</source>
        <translation>Su contraseña es demasiado corta por sí sola</translation>
    </message>
    <message>
        <source>Choose one of at least 15 characters first. Then turn two-step sign-in off with it.</source>
        <translation>Primero elija una de al menos 15 caracteres. Después desactive con ella el inicio de sesión en dos pasos.</translation>
    </message>
    <message>
        <source>Enter your password to begin again. Remove from your app what you added.</source>
        <translation>Escriba su contraseña para empezar de nuevo. Quite de la aplicación lo que agregó.</translation>
    </message>
    <message>
        <source>This took too long</source>
        <translation>Esto tardó demasiado</translation>
    </message>
    <message>
        <source>Your recovery codes were lost on the way. Make new ones now.</source>
        <translation>Sus códigos de recuperación se perdieron en el camino. Cree otros ahora.</translation>
    </message>
    <message>
        <source>Two-step sign-in is on</source>
        <translation>El inicio de sesión en dos pasos está activado</translation>
    </message>
    <message>
        <source>Enter the 6 digits that your app shows now.</source>
        <translation>Escriba los 6 dígitos que la aplicación muestra ahora.</translation>
    </message>
    <message>
        <source>Have your phone at hand, with an authenticator app on it.</source>
        <translation>Tenga a mano su teléfono con una aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>This code is not right, or is too old. Enter the one that your app shows now.</source>
        <translation>Este código no es correcto o es demasiado antiguo. Escriba el que la aplicación muestra ahora.</translation>
    </message>
    <message>
        <source>This is not a code. Enter the 6 digits that your app shows now.</source>
        <translation>Esto no es un código. Escriba los 6 dígitos que la aplicación muestra ahora.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>They are not shown again. Without them and without your phone you cannot sign in by yourself.</source>
        <translation>No se muestran otra vez. Sin ellos y sin su teléfono no puede iniciar sesión por su cuenta.</translation>
    </message>
    <message>
        <source>Have you kept your codes?</source>
        <translation>¿Guardó sus códigos?</translation>
    </message>
    <message>
        <source>Back to the codes</source>
        <translation>Volver a los códigos</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Los guardé</translation>
    </message>
    <message>
        <source>Your new recovery codes</source>
        <translation>Sus nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Keep these recovery codes. Each signs you in once if you do not have your phone. They are shown only now.</source>
        <translation>Guarde estos códigos de recuperación. Cada uno sirve una vez para iniciar sesión sin su teléfono. Se muestran solo ahora.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>On since %1.</source>
        <translation>Activado desde el %1.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>You have no recovery codes left. Make new ones, so that you can sign in without your phone.</source>
        <translation>No le quedan códigos de recuperación. Cree otros para poder iniciar sesión sin su teléfono.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) can still be used.</source>
        <translation>
            <numerusform>Todavía puede usar %n código de recuperación.</numerusform>
            <numerusform>Todavía puede usar %n códigos de recuperación.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 recovery codes</source>
        <translation>Códigos de recuperación de %1</translation>
    </message>
    <message>
        <source>Recovery codes of %1 for %2</source>
        <translation>Códigos de recuperación de %1 para %2</translation>
    </message>
    <message>
        <source>Each signs you in once, in place of a code of your app. Keep them where only you find them.</source>
        <translation>Cada uno sirve una vez, en lugar de un código de su aplicación. Guárdelos donde solo usted los encuentre.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>User settings</source>
        <translation>Configuración del usuario</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Hand out your link. It leads to the sign-up page and fills in your code by itself; the code can also be typed there or told to us on the phone.</source>
        <translation>Comparta su enlace. Lleva a la página de registro y pone su código solo; el código también se puede escribir allí o decírnoslo por teléfono.</translation>
    </message>
    <message>
        <source>Your link</source>
        <translation>Su enlace</translation>
    </message>
    <message>
        <source>Copy your link</source>
        <translation>Copiar su enlace</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>Copy your code</source>
        <translation>Copiar su código</translation>
    </message>
    <message>
        <source>Your link as a QR code</source>
        <translation>Su enlace como código QR</translation>
    </message>
    <message>
        <source>Let a friend scan this.</source>
        <translation>Deje que un amigo lo escanee.</translation>
    </message>
</context>
<context>
    <name>SharingSheet</name>
    <message>
        <source>Add to my calendar</source>
        <translation>Añadir a mi calendario</translation>
    </message>
    <message>
        <source>An address that keeps itself up to date</source>
        <translation>Una dirección que se mantiene al día</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Open in my calendar program</source>
        <translation>Abrir en mi programa de calendario</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The portal cannot be reached. What you see is as of %1. We keep trying.</source>
        <translation>No se puede conectar con el portal. Lo que ve es de %1. Seguimos intentándolo.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Your keyring refused to keep you signed in. You will sign in again next time.</source>
        <translation>Su llavero de claves no pudo mantener su sesión iniciada. La próxima vez tendrá que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>The portal is starting. You can type meanwhile.</source>
        <translation>El portal está arrancando. Mientras tanto, puede escribir.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep you signed in. You will sign in again next time.</source>
        <translation>Esta computadora no tiene un llavero de claves para mantener su sesión. La próxima vez tendrá que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If you forgot your password, call us at %1.</source>
        <translation>Espere un minuto e inténtelo de nuevo. Si olvidó su contraseña, llámenos al %1.</translation>
    </message>
    <message>
        <source>Wait %1 minutes, then try again. If you forgot your password, call us at %2.</source>
        <translation>Espere %1 minutos e inténtelo de nuevo. Si olvidó su contraseña, llámenos al %2.</translation>
    </message>
    <message>
        <source>This is a demo. Sign in as %1 with the password %2.</source>
        <translation>Esta es una demostración. Inicie sesión como %1 con la contraseña %2.</translation>
    </message>
    <message>
        <source>You will be signed in as soon as the portal answers.</source>
        <translation>Su sesión se iniciará en cuanto el portal responda.</translation>
    </message>
    <message>
        <source>Signing you in.</source>
        <translation>Iniciando su sesión.</translation>
    </message>
    <message>
        <source>Enter your email or username.</source>
        <translation>Escriba su correo electrónico o nombre de usuario.</translation>
    </message>
    <message>
        <source>This does not look like an email or username. Check it.</source>
        <translation>Esto no parece un correo electrónico ni un nombre de usuario. Revíselo.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>This email and password do not match. Check both, or choose Forgot password.</source>
        <translation>El correo electrónico y la contraseña no coinciden. Revise ambos o elija «¿Olvidó su contraseña?».</translation>
    </message>
    <message>
        <source>This password cannot be used. Check it, or choose Forgot password.</source>
        <translation>Esta contraseña no se puede usar. Revísela o elija «¿Olvidó su contraseña?».</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Demasiados intentos</translation>
    </message>
    <message>
        <source>Check your internet connection. We keep trying, and what you typed stays here.</source>
        <translation>Revise su conexión a internet. Seguimos intentándolo, y lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>Support staff cannot use this program yet. Sign in with a customer&apos;s account.</source>
        <translation>El personal de soporte todavía no puede usar este programa. Inicie sesión con la cuenta de un cliente.</translation>
    </message>
    <message>
        <source>This is a support sign-in</source>
        <translation>Este acceso es de soporte</translation>
    </message>
    <message>
        <source>Your sign-in ended, to keep your account safe. Sign in again to go on.</source>
        <translation>Su sesión terminó para proteger su cuenta. Inicie sesión de nuevo para continuar.</translation>
    </message>
    <message>
        <source>You have been signed out</source>
        <translation>Se cerró su sesión</translation>
    </message>
    <message>
        <source>Enter your password again, and then a code within 5 minutes.</source>
        <translation>Escriba su contraseña de nuevo, y luego un código en menos de 5 minutos.</translation>
    </message>
    <message>
        <source>The code came too late</source>
        <translation>El código llegó demasiado tarde</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo en un momento. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo en un momento. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>The portal had a problem</source>
        <translation>El portal tuvo un problema</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>to your %1 account</source>
        <translation>en su cuenta de %1</translation>
    </message>
    <message>
        <source>Email or username</source>
        <translation>Correo electrónico o usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Mantener mi sesión iniciada</translation>
    </message>
    <message>
        <source>Forgot password?</source>
        <translation>¿Olvidó su contraseña?</translation>
    </message>
    <message>
        <source>First time here?</source>
        <translation>¿Es su primera vez aquí?</translation>
    </message>
    <message>
        <source>Register with your account number</source>
        <translation>Regístrese con su número de cuenta</translation>
    </message>
    <message>
        <source>Use your password instead</source>
        <translation>Usar su contraseña</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Emails sent by this demo</source>
        <translation>Correos enviados por esta demostración</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>SpeedDial</name>
    <message>
        <source>Add or pay</source>
        <translation>Agregar o pagar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Enter a day, such as %1.</source>
        <translation>Escriba un día, por ejemplo %1.</translation>
    </message>
    <message>
        <source>Choose a day up to today.</source>
        <translation>Elija un día que no sea posterior a hoy.</translation>
    </message>
    <message>
        <source>Choose a day after the first one.</source>
        <translation>Elija un día posterior al primero.</translation>
    </message>
    <message>
        <source>A statement covers up to three years. Choose an earlier day.</source>
        <translation>Un estado de cuenta abarca hasta tres años. Elija un día anterior.</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Por ejemplo, %1</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Últimos 3 meses</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Año pasado</translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>Statement</source>
        <translation>Estado de cuenta</translation>
    </message>
    <message>
        <source>Invoices, payments and credits of the days you choose, with the balance before and after.</source>
        <translation>Facturas, pagos y créditos de los días que elija, con el saldo de antes y de después.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>View statement</source>
        <translation>Ver estado de cuenta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the password</source>
        <translation>Seguridad de la contraseña</translation>
    </message>
</context>
<context>
    <name>SurpriseSheet</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referencia %1</translation>
    </message>
</context>
<context>
    <name>TicketFilters</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>You can still read it, but nothing more can be written into it.</source>
        <translation>Podrá leerlo, pero ya no se podrá escribir en él.</translation>
    </message>
</context>
<context>
    <name>TicketThread</name>
    <message>
        <source>All tickets</source>
        <translation>Todos los reportes</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Cerrar reporte</translation>
    </message>
    <message>
        <source>This ticket could not be loaded</source>
        <translation>No se pudo cargar este reporte</translation>
    </message>
    <message>
        <source>What was said, oldest first</source>
        <translation>Lo que se dijo, desde el principio</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>Choose a file to send</source>
        <translation>Elija un archivo para enviar</translation>
    </message>
    <message>
        <source>Pictures, PDF and text</source>
        <translation>Imágenes, PDF y texto</translation>
    </message>
    <message>
        <source>%1 is not sent with it</source>
        <translation>%1 no se envía</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Saved as %1 in %2</source>
        <translation>Guardado como %1 en %2</translation>
    </message>
    <message>
        <source>The file could not be saved. Free some disk space, then try again.</source>
        <translation>No se pudo guardar el archivo. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This file cannot be shown here. Save it to open it with another program.</source>
        <translation>Este archivo no se puede mostrar aquí. Guárdelo para abrirlo con otro programa.</translation>
    </message>
    <message>
        <source>Not every page is shown. Save the file to see all of it.</source>
        <translation>No se muestran todas las páginas. Guarde el archivo para verlo entero.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Abrir el reporte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your ticket is not sent</source>
        <translation>Su reporte no se ha enviado</translation>
    </message>
    <message>
        <source>Closing this throws away what you wrote.</source>
        <translation>Si cierra esto, se pierde lo que escribió.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo reporte</translation>
    </message>
    <message>
        <source>Tell us what is wrong. You can send files once the ticket is open.</source>
        <translation>Díganos qué pasa. Podrá enviar archivos cuando el reporte esté abierto.</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>Elija de qué se trata.</translation>
    </message>
    <message>
        <source>Close this ticket?</source>
        <translation>¿Cerrar este reporte?</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Dejarlo abierto</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Cerrar el reporte</translation>
    </message>
    <message>
        <source>Ticket %1 is open. We answer as soon as we can.</source>
        <translation>El reporte %1 está abierto. Respondemos en cuanto podamos.</translation>
    </message>
    <message>
        <source>The ticket is closed</source>
        <translation>El reporte está cerrado</translation>
    </message>
    <message>
        <source>We are on it</source>
        <translation>Estamos en ello</translation>
    </message>
    <message>
        <source>Your answer needed</source>
        <translation>Esperamos su respuesta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>Pregúntenos</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>TV</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Diga en pocas palabras de qué se trata.</translation>
    </message>
    <message>
        <source>Make this shorter, and tell the rest below.</source>
        <translation>Acórtelo y cuente el resto abajo.</translation>
    </message>
    <message>
        <source>This holds something we cannot take. Use plain words.</source>
        <translation>Esto tiene algo que no podemos aceptar. Use palabras sencillas.</translation>
    </message>
    <message>
        <source>Write what you want to tell us.</source>
        <translation>Escriba lo que quiere decirnos.</translation>
    </message>
    <message>
        <source>This is longer than we can take. Shorten it, or send it as a text file.</source>
        <translation>Esto es más largo de lo que podemos aceptar. Acórtelo o envíelo como archivo de texto.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Wait %4 minutes, then try again. In a hurry, call us at %1.</source>
        <translation>Espere %4 minutos e inténtelo de nuevo. Si tiene prisa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Wait %4 hours, then try again. In a hurry, call us at %1.</source>
        <translation>Espere %4 horas e inténtelo de nuevo. Si tiene prisa, llámenos al %1.</translation>
    </message>
    <message>
        <source>That was a lot at once</source>
        <translation>Fue mucho de una vez</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1.</translation>
    </message>
    <message>
        <source>Try again. If it stays, call us at %1 and tell us the reference %2.</source>
        <translation>Inténtelo de nuevo. Si continúa, llámenos al %1 y díganos la referencia %2.</translation>
    </message>
    <message>
        <source>This could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>No se puede conectar con el portal</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote stays here: check your internet connection.</source>
        <translation>No se envió nada. Lo que escribió sigue aquí: revise su conexión a internet.</translation>
    </message>
    <message>
        <source>No answer from the portal</source>
        <translation>El portal no respondió</translation>
    </message>
    <message>
        <source>We cannot tell yet whether it arrived. Send it again: it is not kept twice.</source>
        <translation>Aún no sabemos si llegó. Envíelo otra vez: no se guarda dos veces.</translation>
    </message>
    <message>
        <source>This ticket was closed in the meantime</source>
        <translation>Este reporte se cerró mientras tanto</translation>
    </message>
    <message>
        <source>What you wrote is still here: copy it into a new ticket.</source>
        <translation>Lo que escribió sigue aquí: cópielo en un reporte nuevo.</translation>
    </message>
    <message>
        <source>This looks like a card number</source>
        <translation>Esto parece un número de tarjeta</translation>
    </message>
    <message>
        <source>To keep it safe, nothing was sent. Take the number out; we never need it here.</source>
        <translation>Para protegerlo, no se envió nada. Quite el número; aquí nunca lo necesitamos.</translation>
    </message>
    <message>
        <source>No more files fit here</source>
        <translation>Aquí no caben más archivos</translation>
    </message>
    <message>
        <source>A message takes 10 files, and a ticket 20. Remove one, or open another ticket.</source>
        <translation>Un mensaje admite 10 archivos y un reporte 20. Quite uno o abra otro reporte.</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>Este archivo es demasiado grande</translation>
    </message>
    <message>
        <source>%3 has more than 5 MB. Choose a smaller one, or make the picture smaller.</source>
        <translation>%3 tiene más de 5 MB. Elija uno más pequeño o reduzca la imagen.</translation>
    </message>
    <message>
        <source>This file cannot be sent</source>
        <translation>Este archivo no se puede enviar</translation>
    </message>
    <message>
        <source>%3 is not a picture (PNG or JPEG), a PDF or plain text, or there is nothing in it.</source>
        <translation>%3 no es una imagen (PNG o JPEG), un PDF ni texto simple, o está vacío.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>%3 is gone, or you may not open it. Choose another one.</source>
        <translation>%3 ya no está o usted no puede abrirlo. Elija otro.</translation>
    </message>
    <message>
        <source>Your files have to be sent again</source>
        <translation>Sus archivos deben enviarse otra vez</translation>
    </message>
    <message>
        <source>They were waiting for too long. Press Send once more.</source>
        <translation>Esperaron demasiado tiempo. Presione Enviar una vez más.</translation>
    </message>
    <message>
        <source>Tickets are not available any more</source>
        <translation>Los reportes ya no están disponibles</translation>
    </message>
    <message>
        <source>What you wrote stays here. Call us at %1.</source>
        <translation>Lo que escribió sigue aquí. Llámenos al %1.</translation>
    </message>
    <message>
        <source>We answered ticket %1</source>
        <translation>Respondimos al reporte %1</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Sin asunto</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Not up to date: as of %1.</source>
        <translation>No está al día: es de %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Your tickets could not be loaded</source>
        <translation>No se pudieron cargar sus reportes</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Everything you wrote to us about is settled.</source>
        <translation>Todo lo que nos escribió está resuelto.</translation>
    </message>
    <message>
        <source>Nothing was closed yet</source>
        <translation>Aún no se cerró nada</translation>
    </message>
    <message>
        <source>Once a matter is settled, you find its ticket here.</source>
        <translation>Cuando un asunto se resuelva, verá aquí su reporte.</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>Aún no hay reportes</translation>
    </message>
    <message>
        <source>Something does not work, or you have a question? Write to us here.</source>
        <translation>¿Algo no funciona o tiene una pregunta? Escríbanos aquí.</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>Mostrar todos los reportes</translation>
    </message>
    <message>
        <source>%1 · %2 · opened %3</source>
        <translation>%1 · %2 · abierto: %3</translation>
    </message>
    <message>
        <source>This ticket is closed. If it comes back, open a new one.</source>
        <translation>Este reporte está cerrado. Si vuelve a pasar, abra uno nuevo.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>From us. %1, %2: %3</source>
        <translation>De nosotros. %1, %2: %3</translation>
    </message>
    <message>
        <source>Look at %1, %2</source>
        <translation>Ver %1, %2</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <translation>%1 % enviado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>Reportes</translation>
    </message>
    <message>
        <source>Tickets, the last changed first</source>
        <translation>Reportes, los últimos cambiados primero</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo reporte</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Press Ctrl+Z to undo.</source>
        <translation>Presione Ctrl+Z para deshacer.</translation>
    </message>
</context>
<context>
    <name>TwoStepSection</name>
    <message>
        <source>Two-step sign-in</source>
        <translation>Inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Signing in takes your password and a code of the app on your phone.</source>
        <translation>Para iniciar sesión hacen falta su contraseña y un código de la aplicación de su teléfono.</translation>
    </message>
    <message>
        <source>Signing in then takes a code of an app on your phone, too. Whoever learns your password still cannot get in.</source>
        <translation>Para iniciar sesión hace falta entonces también un código de una aplicación de su teléfono. Quien conozca su contraseña no podrá entrar.</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Configurarlo</translation>
    </message>
    <message>
        <source>Set up two-step sign-in</source>
        <translation>Configurar el inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivarlo</translation>
    </message>
    <message>
        <source>Turn two-step sign-in off</source>
        <translation>Desactivar el inicio de sesión en dos pasos</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>User settings</source>
        <translation>Configuración del usuario</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Emails sent by this demo</source>
        <translation>Correos enviados por esta demostración</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
</TS>
