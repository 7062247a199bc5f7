# bash completion for plan: the program itself says what may stand where.

_plan() {
    local rest=$COMP_LINE word breaks='' front candidate files=
    local special=$'] \'"\\\\$`;&|<>(){}*?[!#~'
    local -a words=() found=()

    # bash parts words at = : @ too: what no white space parts is one.
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ ${#words[@]} -gt 0 && -n $word && $rest == "$word"* ]]; then
            words[${#words[@]}-1]+=$word
        else
            words+=("$word")
        fi
        rest=${rest#*"$word"}
    done
    word=${words[${#words[@]}-1]}

    # Only what is behind the last such sign is replaced, and a @ with it.
    for candidate in = : @; do
        [[ $COMP_WORDBREAKS == *"$candidate"* ]] && breaks+=$candidate
    done
    front=
    [[ -n $breaks ]] && front=${word%"${word##*["$breaks"]}"}
    front=${front%@}

    while IFS= read -r candidate; do
        if [[ $candidate == :files ]]; then
            files=yes
        else
            candidate=${candidate%%$'\t'*}
            candidate=${candidate#"$front"}
            # Words of a file stay words.
            [[ $candidate == *[$special]* ]] && printf -v candidate %q "$candidate"
            found+=("$candidate")
        fi
    done < <("$1" --complete "${words[@]:1}" 2>/dev/null)

    COMPREPLY=("${found[@]}")
    if [[ $files ]]; then
        compopt -o filenames 2>/dev/null
        word=${word##*=}
        while IFS= read -r candidate; do
            COMPREPLY+=("$candidate")
        done < <(compgen -f -- "$word")
    fi
    # A list goes on, or a value comes.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

complete -F _plan plan
