"""What messages about signing in say, in English and Spanish."""

from collections.abc import Mapping

from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.words import Wording

ENGLISH: Mapping[Kind, Wording] = {
    Kind.PASSWORD_CHANGED: Wording(
        "Your password was changed",
        "Hello,\n\nThe password of your sign-in to the {brand} portal was changed on {at}.\n\n"
        "If this was not you, call us at {phone} at once.\n\n{brand}\n{phone}\n",
    ),
    Kind.PASSWORD_RESET_CODE: Wording(
        "Your code is {code}",
        "Hello,\n\nYour code to choose a new password for the {brand} portal is:\n\n    {code}\n\n"
        "Type it in the portal within 15 minutes. We never call to ask for it: give it to nobody. If you did not ask "
        "for it, you can ignore this email, and your password stays as it is.\n\n{brand}\n{phone}\n",
    ),
    Kind.PASSWORD_RESET_WHICH: Wording(
        "Which sign-in is it about?",
        "Hello,\n\nSomeone, probably you, asked for a new password for the {brand} portal. This email address belongs "
        "to more than one sign-in:\n\n{names}\n\nAsk once more in the portal, and give one of these usernames instead "
        "of the email address. If you did not ask for it, you can ignore this email.\n\n{brand}\n{phone}\n",
    ),
    Kind.REGISTRATION_CODE: Wording(
        "Your code is {code}",
        "Hello,\n\nWelcome to the {brand} portal. Your code to sign in for the first time is:\n\n    {code}\n\n"
        "Type it in the portal within 15 minutes. We never call to ask for it: give it to nobody. If you did not ask "
        "for it, you can ignore this email.\n\n{brand}\n{phone}\n",
    ),
    Kind.REGISTERED_ALREADY: Wording(
        "Your account has a sign-in already",
        "Hello,\n\nSomeone, probably you, wanted to sign in to the {brand} portal for the first time. There is a "
        "sign-in for this account already. If you do not remember the password, choose “Forgot your password?” in the "
        "portal. If you do not know of a sign-in, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.REGISTERED: Wording(
        "Welcome to the {short_name} portal",
        "Hello,\n\nYour sign-in to the {brand} portal is ready. Your username is:\n\n    {username}\n\n"
        "If this was not you, call us at {phone} at once.\n\n{brand}\n{phone}\n",
    ),
    Kind.TWO_STEP_ON: Wording(
        "Two-step sign-in is on",
        "Hello,\n\nTwo-step sign-in was turned on for the {brand} portal on {at}. From now on signing in takes your "
        "password and a code of your authenticator app. Keep the recovery codes in a safe place: each of them signs "
        "you in once, should you lose your phone.\n\n"
        "If this was not you, call us at {phone} at once.\n\n{brand}\n{phone}\n",
    ),
    Kind.TWO_STEP_OFF: Wording(
        "Two-step sign-in is off",
        "Hello,\n\nTwo-step sign-in was turned off for the {brand} portal on {at}. Signing in takes your password "
        "alone again.\n\nIf this was not you, call us at {phone} at once.\n\n{brand}\n{phone}\n",
    ),
    Kind.RECOVERY_CODES_RENEWED: Wording(
        "You have new recovery codes",
        "Hello,\n\nNew recovery codes for the {brand} portal were made on {at}. The ones before do not work any "
        "more.\n\nIf this was not you, call us at {phone} at once.\n\n{brand}\n{phone}\n",
    ),
}

SPANISH: Mapping[Kind, Wording] = {
    Kind.PASSWORD_CHANGED: Wording(
        "Se cambió su contraseña",
        "Hola:\n\nLa contraseña con la que inicia sesión en el portal de {brand} se cambió el {at}.\n\n"
        "Si no fue usted, llámenos de inmediato al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PASSWORD_RESET_CODE: Wording(
        "Su código es {code}",
        "Hola:\n\nSu código para elegir una contraseña nueva para el portal de {brand} es:\n\n    {code}\n\n"
        "Escríbalo en el portal en los próximos 15 minutos. Nunca llamamos para pedirlo: no se lo dé a nadie. Si no lo "
        "pidió, puede ignorar este correo y su contraseña seguirá siendo la misma.\n\n{brand}\n{phone}\n",
    ),
    Kind.PASSWORD_RESET_WHICH: Wording(
        "¿De qué usuario se trata?",
        "Hola:\n\nAlguien, probablemente usted, pidió una contraseña nueva para el portal de {brand}. Esta dirección "
        "de correo pertenece a más de un usuario:\n\n{names}\n\nVuelva a pedirla en el portal y escriba uno de estos "
        "nombres de usuario en lugar de la dirección de correo. Si no la pidió, puede ignorar este correo.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.REGISTRATION_CODE: Wording(
        "Su código es {code}",
        "Hola:\n\nLe damos la bienvenida al portal de {brand}. Su código para iniciar sesión por primera vez es:\n\n"
        "    {code}\n\nEscríbalo en el portal en los próximos 15 minutos. Nunca llamamos para pedirlo: no se lo dé a "
        "nadie. Si no lo pidió, puede ignorar este correo.\n\n{brand}\n{phone}\n",
    ),
    Kind.REGISTERED_ALREADY: Wording(
        "Su cuenta ya tiene un usuario",
        "Hola:\n\nAlguien, probablemente usted, quiso iniciar sesión por primera vez en el portal de {brand}. Esta "
        "cuenta ya tiene un usuario. Si no recuerda la contraseña, elija «¿Olvidó su contraseña?» en el portal. Si no "
        "sabe de ningún usuario, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.REGISTERED: Wording(
        "Le damos la bienvenida al portal de {short_name}",
        "Hola:\n\nYa puede iniciar sesión en el portal de {brand}. Su nombre de usuario es:\n\n    {username}\n\n"
        "Si no fue usted, llámenos de inmediato al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.TWO_STEP_ON: Wording(
        "El inicio de sesión en dos pasos está activado",
        "Hola:\n\nEl inicio de sesión en dos pasos del portal de {brand} se activó el {at}. A partir de ahora, para "
        "iniciar sesión necesita su contraseña y un código de su aplicación de autenticación. Guarde los códigos de "
        "recuperación en un lugar seguro: si pierde su teléfono, cada uno le permite iniciar sesión una vez.\n\n"
        "Si no fue usted, llámenos de inmediato al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.TWO_STEP_OFF: Wording(
        "El inicio de sesión en dos pasos está desactivado",
        "Hola:\n\nEl inicio de sesión en dos pasos del portal de {brand} se desactivó el {at}. Para iniciar sesión "
        "basta de nuevo con su contraseña.\n\n"
        "Si no fue usted, llámenos de inmediato al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.RECOVERY_CODES_RENEWED: Wording(
        "Tiene nuevos códigos de recuperación",
        "Hola:\n\nEl {at} se crearon nuevos códigos de recuperación para el portal de {brand}. Los anteriores ya no "
        "sirven.\n\nSi no fue usted, llámenos de inmediato al {phone}.\n\n{brand}\n{phone}\n",
    ),
}
