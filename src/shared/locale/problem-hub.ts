/** What can go wrong with the hub of a team. */
export const en = {
  hub_unreachable: {
    what: 'The hub does not answer',
    todo: 'Nothing is lost: what you do waits here and is sent as soon as the hub can be reached.',
  },
  hub_denied: {
    what: 'The hub does not let this computer in',
    todo: 'The invitation was used or has expired, or the membership ended. Ask an admin for a new invitation.',
  },
  hub_untrusted: {
    what: 'The hub cannot prove that it is the right one',
    todo: 'Nothing was sent. Ask the admin for an invitation with the certificate, or check the name of the host.',
  },
  hub_not_muster: {
    what: 'There is no hub in that database',
    todo: 'Check the address, or lay one with muster hub init.',
  },
  hub_newer: { what: 'The hub belongs to a newer Muster', todo: 'Update Muster; what you do waits here until then.' },
  hub_older: {
    what: 'This Muster is newer than the hub',
    todo: 'What you do waits here until somebody who sees and changes everything has sent with the newer Muster.',
  },
  hub_foreign: {
    what: 'The hub belongs to another workspace: {name}',
    todo: 'Make a new, empty workspace and join with that one.',
  },
  hub_partial: {
    what: 'This workspace holds only a part of what the team has',
    todo: 'Bundles are written by members who see everything.',
  },
  hub_none: { what: 'This workspace is not joined to a hub', todo: 'Join by an invitation first.' },
  hub_computer: {
    what: 'The hub knows this computer as that of another member',
    todo: 'Ask an admin to remove the former membership, then join again.',
  },
  hub_last_admin: {
    what: 'This is the last admin of the hub',
    todo: 'Make somebody else an admin first, who has joined and sees everything.',
  },
  hub_invitation: {
    what: 'That is no invitation, or only a part of one',
    todo: 'Copy the whole line, from muster-invitation: to its end.',
  },
  hub_password: {
    what: 'This computer does not have the password of the hub',
    todo: 'Ask an admin for a new invitation, or give the password.',
  },
  hub_address: {
    what: 'That is no address of a database',
    todo: 'An address looks like postgres://user@host/database.',
  },
}

export const ru = {
  hub_unreachable: {
    what: 'Узел команды не отвечает',
    todo: 'Ничего не потеряно: ваши изменения ждут здесь и уйдут, как только узел станет доступен.',
  },
  hub_denied: {
    what: 'Узел команды не пускает этот компьютер',
    todo: 'Приглашение использовано или просрочено либо участие прекращено. Попросите у администратора новое приглашение.',
  },
  hub_untrusted: {
    what: 'Узел не может доказать, что это он',
    todo: 'Ничего не отправлено. Попросите приглашение с сертификатом или проверьте имя узла.',
  },
  hub_not_muster: { what: 'В этой базе нет узла команды', todo: 'Проверьте адрес или создайте узел: muster hub init.' },
  hub_newer: {
    what: 'Узел принадлежит более новой версии Muster',
    todo: 'Обновите Muster; до тех пор изменения ждут здесь.',
  },
  hub_older: {
    what: 'Эта версия Muster новее узла',
    todo: 'Ваши изменения ждут здесь, пока с новой версией не отправит тот, кто видит и меняет всё.',
  },
  hub_foreign: {
    what: 'Узел принадлежит другой рабочей области: {name}',
    todo: 'Создайте новую пустую рабочую область и присоединитесь из неё.',
  },
  hub_partial: {
    what: 'В этой рабочей области только часть того, что есть у команды',
    todo: 'Пакеты записывают участники, которые видят всё.',
  },
  hub_none: { what: 'Эта рабочая область не подключена к узлу', todo: 'Сначала присоединитесь по приглашению.' },
  hub_computer: {
    what: 'Узел знает этот компьютер как компьютер другого участника',
    todo: 'Попросите администратора исключить прежнего участника и присоединитесь снова.',
  },
  hub_last_admin: {
    what: 'Это последний администратор узла',
    todo: 'Сначала сделайте администратором того, кто уже присоединился и видит всё.',
  },
  hub_invitation: {
    what: 'Это не приглашение или только его часть',
    todo: 'Скопируйте строку целиком, от muster-invitation: до конца.',
  },
  hub_password: {
    what: 'На этом компьютере нет пароля узла',
    todo: 'Попросите у администратора новое приглашение или укажите пароль.',
  },
  hub_address: { what: 'Это не адрес базы данных', todo: 'Адрес выглядит так: postgres://user@host/database.' },
}
